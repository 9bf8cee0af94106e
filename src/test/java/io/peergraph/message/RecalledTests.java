package io.peergraph.message;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was recalled is not said anew. */
class RecalledTests {

	@Test
	void leavesOutTheSentencesOfAnAnswer() {
		assertThat(Recalled.without("bob is going to eat two eggs on 10 March 2026 [1]. bob likes rice [2]."))
			.isEmpty();
		assertThat(Recalled.without("There are reasons for and against it. Against it speaks: alice lied [1]."))
			.isEmpty();
	}

	@Test
	void leavesOutThatNothingIsKnown() {
		assertThat(Recalled.without("Not known: alice knows nothing about that. I will ask bob.").strip())
			.isEqualTo("I will ask bob.");
		assertThat(Recalled.without(
				"The model did not answer; by built-in means: Not known: nobody here has said anything about that."))
			.isEmpty();
	}

	@Test
	void leavesOutTheWholeOfWhatAnAnswerQuotes() {
		assertThat(Recalled.without("alice said on 10 March 2026: \"I live in Porto. I like tea.\" [1].")).isEmpty();
		assertThat(Recalled.without("It says: \"bob eats eggs [1].\"")).isEmpty();
	}

	@Test
	void keepsWhatTheSpeakerSaysOfThemselvesBesides() {
		assertThat(Recalled.without("You told me that bob likes rice [1]. I will book a table for two.").strip())
			.isEqualTo("I will book a table for two.");
	}

	@Test
	void knowsSentencesThatBeginInSmallLetters() {
		assertThat(Recalled.without("By the way I play the violin. bob ate eggs (bob said so) [1]. i like tea").strip())
			.isEqualTo("By the way I play the violin.");
		assertThat(Recalled.without("I asked around.\nbob ate eggs [1].\nI will tell him").strip())
			.isEqualTo("I asked around.\nI will tell him");
	}

	@Test
	void leavesOtherMessagesAsTheyAre() {
		String content = "The list [draft] is long. alice lives in Porto.";

		assertThat(Recalled.without(content)).isSameAs(content);
	}

}
