package io.peergraph.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where sentences end, and which of them tell something. */
class SentencesTests {

	@Test
	void areCutAndPutInOneLine() {
		assertThat(Sentences.of("I met Dr. Smith. He  is\tnice!\nWe talked")).containsExactly("I met Dr. Smith.",
				"He is nice!", "We talked");
	}

	@Test
	void tellSomethingUnlessTheyGreetOrAsk() {
		assertThat(Sentences.telling("Good morning! I moved to Porto. Do you know it? Ok.", ""))
			.containsExactly("I moved to Porto.");
		assertThat(Sentences.telling("I had cereal", "I had eggs for breakfast")).containsExactly("I had cereal");
	}

	@ParameterizedTest
	@CsvSource({ "'He is here. ', true", "'He is here.', false", "'He met Dr. ', false", "'It is 3 p.m.\n', true",
			"'1. ', false", "'He is (really!) ', true", "'これは。', true", "'   ', false" })
	void endInAnAnswerWhereTheirMarksSaySo(String written, boolean ended) {
		assertThat(Sentences.isEnded(written, 0, written.length())).isEqualTo(ended);
	}

}
