package io.peergraph.language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Which words of a question a statement has. */
class LexiconTests {

	@ParameterizedTest
	@CsvSource({ "What did bob eat?, bob ate two eggs, 1", "What did they eat?, they had eggs for breakfast, 1",
			"What did they have for breakfast?, they had lunch, 0", "What is she planning?, she proposes an attack, 1",
			"How many egg boxes?, three eggs, 0.333", "Is there a secret plan?, they secretly plan, 1",
			"Who is it?, anybody, 0" })
	void findsFormsAndKinds(String question, String statement, double part) {
		assertThat(Lexicon.shared(Lexicon.words(question), statement)).isCloseTo(part, within(0.01));
	}

	@ParameterizedTest
	@CsvSource({ "What did they have for lunch?, they had eggs for breakfast, true",
			"What did they have for breakfast?, they had eggs for breakfast, false",
			"What does her mom do?, his mother is a nurse, false", "What does her dad do?, his mother is a nurse, true",
			"What does her dad do?, his mother and his father are nurses, false", "Who is it?, my dog, false" })
	void tellsWhatIsOfAnotherSort(String question, String statement, boolean another) {
		assertThat(Lexicon.isOfAnother(Lexicon.words(question), statement)).isEqualTo(another);
	}

}
