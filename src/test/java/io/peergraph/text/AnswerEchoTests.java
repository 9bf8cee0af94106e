package io.peergraph.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was recalled is not said anew. */
class AnswerEchoTests {

	@Test
	void leavesOutTheSentencesOfAnAnswer() {
		assertThat(AnswerEcho.without("bob is going to eat two eggs on 10 March 2026 [1]. bob likes rice [2]."))
			.isEmpty();
		assertThat(AnswerEcho.without("There are reasons for and against it. Against it speaks: alice lied [1]."))
			.isEmpty();
	}

	@Test
	void leavesOutThatNothingIsKnown() {
		assertThat(AnswerEcho.without("Not known: alice knows nothing about that. I will ask bob.").strip())
			.isEqualTo("I will ask bob.");
		assertThat(AnswerEcho.without(
				"The model did not answer; by built-in means: Not known: nobody here has said anything about that."))
			.isEmpty();
	}

	@Test
	void leavesOutTheWholeOfWhatAnAnswerQuotes() {
		assertThat(AnswerEcho.without("alice said on 10 March 2026: \"I live in Porto. I like tea.\" [1].")).isEmpty();
		assertThat(AnswerEcho.without("It says: \"bob eats eggs [1].\"")).isEmpty();
	}

	@Test
	void keepsWhatTheSpeakerSaysOfThemselvesBesides() {
		assertThat(AnswerEcho.without("You told me that bob likes rice [1]. I will book a table for two.").strip())
			.isEqualTo("I will book a table for two.");
	}

	@Test
	void knowsSentencesThatBeginInSmallLetters() {
		assertThat(
				AnswerEcho.without("By the way I play the violin. bob ate eggs (bob said so) [1]. i like tea").strip())
			.isEqualTo("By the way I play the violin.");
		assertThat(AnswerEcho.without("I asked around.\nbob ate eggs [1].\nI will tell him").strip())
			.isEqualTo("I asked around.\nI will tell him");
	}

	@Test
	void leavesOtherMessagesAsTheyAre() {
		String content = "The list [draft] is long. alice lives in Porto.";

		assertThat(AnswerEcho.without(content)).isSameAs(content);
	}

}
