package io.peergraph.statement;

import java.util.function.Predicate;

import io.peergraph.language.Tagged;
import io.peergraph.text.TextSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CertaintyTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			I/PRON live/VERB in/ADP Porto/PROPN             | true
			My/PRON sister/NOUN has/VERB a/DET shop/NOUN    | true
			I/PRON see/VERB you/PRON on/ADP Monday/PROPN    | false
			I/PRON used/VERB to/PART                        | false
			We/PRON lost/VERB                               | false
			We/PRON lost/VERB the/DET final/NOUN            | true
			I/PRON want/VERB a/DET job/NOUN since/ADP       | false
			I/PRON LOVE/VERB tea/NOUN                       | false
			I/PRON said/VERB "/PUNCT no/INTJ "/PUNCT twice/ADV | true
			I/PRON like/VERB */PUNCT tea/NOUN               | false""")
	void isOfWhatIsPlainAndWhole(String tagged, boolean sure) {
		assertIs(tagged, sure, (clause) -> new Certainty(clause).isOf(ClauseType.of(clause.words()), false));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			The/DET book/NOUN that/PRON I/PRON bought/VERB is/AUX red/ADJ       | true
			I/PRON like/VERB that/PRON                                          | false
			My/PRON brother/NOUN sold/VERB his/PRON car/NOUN                    | true
			He/PRON sold/VERB his/PRON car/NOUN                                 | false
			I/PRON moved/VERB this/DET year/NOUN                                | true
			I/PRON bought/VERB a/DET car/NOUN because/SCONJ I/PRON liked/VERB it/PRON | true
			I/PRON am/AUX a/DET baker/NOUN and/CCONJ I/PRON hide/VERB it/PRON   | false
			Well/INTJ ,/PUNCT bob/PROPN ,/PUNCT I/PRON hid/VERB it/PRON         | false
			Yesterday/NOUN I/PRON saw/VERB them/PRON                            | false""")
	void needsNoOtherClauseToNameThings(String tagged, boolean resolved) {
		assertIs(tagged, resolved, Anaphora::isResolved);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			I/PRON sold/VERB it/PRON I/PRON kept/VERB the/DET other/ADJ         | true
			I/PRON hope/VERB so/ADV ,/PUNCT take/VERB care/NOUN                 | true
			I/PRON run/VERB a/DET shop/NOUN and/CCONJ my/PRON wife/NOUN a/DET school/NOUN | true
			I/PRON am/AUX reading/VERB I/PRON ,/PUNCT Claudius/PROPN            | true
			I/PRON think/VERB you/PRON know/VERB                                | false
			I/PRON want/VERB to/PART swim/VERB                                  | false
			I/PRON left/VERB because/SCONJ it/PRON rained/VERB                  | false""")
	void isOfOneThought(String tagged, boolean more) {
		assertIs(tagged, more, RunOn::isIn);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			OWN    | Ana/PROPN and/CCONJ I/PRON moved/VERB to/ADP Rome/PROPN    | true
			OWN    | Last/ADJ year/NOUN I/PRON moved/VERB                       | true
			OWN    | What/PRON I/PRON bought/VERB                               | false
			OWN    | If/SCONJ you/PRON come/VERB ,/PUNCT I/PRON will/AUX cook/VERB | true
			CLAIM  | The/DET fortress/NOUN is/AUX weak/ADJ                      | true
			CLAIM  | Parents/NOUN divorced/VERB                                 | false
			UNSAID | Just/ADV moved/VERB to/ADP Porto/PROPN                     | true
			UNSAID | Put/VERB it/PRON there/ADV                                 | false""")
	void wantsSubjectAndVerbInTheirPlaces(ClauseType type, String tagged, boolean usual) {
		assertIs(tagged, usual, (clause) -> new WordOrder(clause).isUsual(type));
	}

	private static void assertIs(String tagged, boolean expected, Predicate<Clause> condition) {
		Tagged clause = Tagged.of(tagged);

		assertThat(condition.test(new Clause(new TextSpan(clause.text(), 0), clause.words(), false)))
			.isEqualTo(expected);
	}

}
