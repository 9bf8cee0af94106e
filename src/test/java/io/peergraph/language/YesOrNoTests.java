package io.peergraph.language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Yes or no. */
class YesOrNoTests {

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
