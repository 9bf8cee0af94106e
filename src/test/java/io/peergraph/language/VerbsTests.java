package io.peergraph.language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Verbs as a grammar of English has them. */
class VerbsTests {

	@ParameterizedTest
	@CsvSource({ "like, likes", "go, goes", "do, does", "have, has", "am, is", "are, is", "try, tries", "play, plays",
			"buy, buys", "watch, watches", "wash, washes", "miss, misses", "fix, fixes", "buzz, buzzes", "echo, echoes",
			"quiz, quizzes", "see, sees", "agree, agrees", "need, needs", "feed, feeds", "say, says", "Love, Loves",
			"focus, focuses", "don't, does not", "can't, cannot", "won't, will not", "gonna, is going to",
			"haven't, has not" })
	void agreeWithAName(String form, String third) {
		assertThat(Verbs.third(form)).isEqualTo(third);
	}

	@ParameterizedTest
	@ValueSource(strings = { "can", "must", "ate", "went", "moved", "agreed", "going", "likes", "goes", "misses", "is",
			"doesn't", "isn't", "Ate", "put" })
	void stayAsTheyAreWhereTheyGoWithAnyName(String form) {
		assertThat(Verbs.third(form)).isEqualTo(form);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ate", "moved", "agreed", "freed", "Went", "had", "didn't", "was" })
	void tellOfThePast(String form) {
		assertThat(Verbs.isPast(form)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "eat", "move", "agree", "need", "feed", "proceed", "red", "bed", "shed", "will", "has", "" })
	void tellOfNow(String form) {
		assertThat(Verbs.isPast(form)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "can, true, false", "Won't, true, false", "do, false, true", "DIDN'T, false, true",
			"eat, false, false" })
	void keepTheFormOfTheNext(String form, boolean modal, boolean helper) {
		assertThat(Verbs.isModal(form)).isEqualTo(modal);
		assertThat(Verbs.isHelper(form)).isEqualTo(helper);
	}

	// Or "does not try" would deny something else than "tries".
	@ParameterizedTest
	@ValueSource(
			strings = { "like", "go", "do", "have", "try", "play", "watch", "miss", "fix", "echo", "focus", "see" })
	void endAlikeWhereTheyAreDenied(String form) {
		assertThat(Negation.of("bob", "bob does not " + form + " it")).contains("bob " + Verbs.third(form) + " it");
	}

}
