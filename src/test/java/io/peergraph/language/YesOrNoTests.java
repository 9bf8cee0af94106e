package io.peergraph.language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Yes or no. */
class YesOrNoTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Does bob like tea?       | bob likes tea                     | Yes
			Does bob like tea?       | bob does not like tea             | No
			Doesn't bob like tea?    | bob doesn\u2019t like tea         | Yes
			Does bob like tea?       | bob never does not like tea       | Yes
			Does bob like tea?       | bob likes tea but not green       | -
			Does bob like tea?       | bob likes coffee                  | -
			What does bob like?      | bob likes tea                     | -""")
	void isSaidWhereItIsAskedAndAllOfItWasStated(String question, String statement, String verdict) {
		assertThat(Negation.verdict(question, "bob", statement).orElse("-")).isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource({ "Does he?, true", "...is it?, true", "Ist er da?, true", "What is it?, false", "Island, false",
			"'', false" })
	void isAskedByTheFirstWord(String question, boolean asked) {
		assertThat(Questions.isOfYesOrNo(question)).isEqualTo(asked);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			What does bob like?        | bob used to like tea            | true
			What does bob like?        | bob likes tea                   | false
			What did bob like before?  | bob used to like tea            | false
			What does bob no longer like? | bob no longer likes tea      | false
			What did bob like?         | bob used to like tea            | false""")
	void isOfNowWhereNowIsAskedFor(String question, String statement, boolean former) {
		assertThat(TemporalScope.isFormer(question, statement)).isEqualTo(former);
	}

}
