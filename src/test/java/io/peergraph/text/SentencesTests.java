package io.peergraph.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

	@Test
	void doNotEndWithinAnAddress() {
		assertThat(Sentences.of("https://a.example/plan.pdf has the plan. It is long."))
			.containsExactly("https://a.example/plan.pdf has the plan.", "It is long.");
		assertThat(Sentences.of("See a.example/plan.pdf. It is long.")).containsExactly("See a.example/plan.pdf.",
				"It is long.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Dana: I sold my flat", "> I sold my flat", "<dana> I sold my flat",
			"eve said: \"Dana: I sold my flat\"", "eve said: \"[21:15] Dana: I sold my flat\"" })
	void knowWhatWasOnlyPassedOn(String said) {
		assertThat(Sentences.isOfOthers(said)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "I sold my flat", "Update: I sold my flat", "eve sold eve's flat",
			"eve said: \"I sold it, and he knows.\"", "Dana said: \"I sold my flat\", and I am glad." })
	void knowWhatTheSpeakerSays(String said) {
		assertThat(Sentences.isOfOthers(said)).isFalse();
	}

	@Test
	void leaveOutWhatIsNotSaid() {
		assertThat(Sentences
			.said("Good morning everybody!\n!roll 2d6\n# Plans\n- I'll paint the fence.\nDana: me too, I said"))
			.containsExactly("I'll paint the fence.", "Dana: me too, I said");
	}

}
