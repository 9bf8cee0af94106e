package io.peergraph.statement;

import io.peergraph.language.Tagged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a clause is about. */
class ClauseTypeTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			I/PRON moved/VERB                                     | OWN
			Last/ADJ year/NOUN we/PRON moved/VERB                 | OWN
			I'm/PRON happy/ADJ to/PART come/VERB                  | OWN
			My/PRON sister/NOUN lives/VERB here/ADV               | BELONGING
			My/PRON sister/NOUN lives/NOUN here/ADV               | BELONGING
			Moved/VERB to/ADP Lisbon/PROPN                        | UNSAID
			Just/ADV moved/VERB to/ADP Lisbon/PROPN               | UNSAID
			Will/AUX be/AUX late/ADJ                              | UNSAID
			Working/VERB on/ADP it/PRON                           | UNSAID
			Let's/VERB attack/VERB Rome/PROPN                     | PROPOSAL
			The/DET fortress/NOUN is/AUX weak/ADJ                 | CLAIM
			Carol/PROPN likes/VERB tea/NOUN                       | CLAIM
			That/PRON is/AUX fair/ADJ                             | VAGUE
			He/PRON knows/VERB                                    | VAGUE
			Attack/VERB Rome/PROPN                                | NONE
			Working/VERB hard/ADV                                 | NONE
			Of/ADP course/ADV                                     | NONE
			Great/ADJ                                             | NONE""")
	void isToldByItsFirstWords(String tagged, ClauseType type) {
		assertThat(ClauseType.of(Tagged.of(tagged).words())).isEqualTo(type);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					OWN      | I/PRON moved/VERB                     | bob moved                     | bob moved
					UNSAID   | Moved/VERB to/ADP Lisbon/PROPN        | Moved to Lisbon               | bob moved to Lisbon
					UNSAID   | Have/VERB moved/VERB                  | Have moved                    | bob has moved
					UNSAID   | Working/VERB on/ADP it/PRON           | Working on it                 | bob is working on it
					PROPOSAL | Let's/VERB attack/VERB Rome/PROPN     | Let's attack Rome             | bob proposes to attack Rome
					PROPOSAL | Lets/VERB not/PART attack/VERB        | Lets not attack               | bob proposes not to attack
					CLAIM    | The/DET fortress/NOUN is/AUX weak/ADJ | The fortress is weak          | bob said that the fortress is weak
					CLAIM    | Carol/PROPN likes/VERB tea/NOUN       | Carol likes tea               | bob said that Carol likes tea
					CLAIM    | NASA/NOUN is/AUX slow/ADJ             | NASA is slow                  | bob said that NASA is slow
					CLAIM    | A/DET day/NOUN is/AUX long/ADJ        | A day is long                 | bob said that a day is long""")
	void saysWhoStatedIt(ClauseType type, String tagged, String told, String sentence) {
		assertThat(type.sentence("bob", told, Tagged.of(tagged).words())).isEqualTo(sentence);
	}

	@Test
	void wantsMoreWordsWhereASubjectSaysLess() {
		assertThat(ClauseType.values()).extracting(ClauseType::weight).isSorted();
	}

}
