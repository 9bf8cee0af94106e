package io.peergraph.dialectic;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

import io.peergraph.Corpus;
import org.junit.jupiter.api.Test;

/** What the built-in means of answering see in each single text. */
class VocabularyRecording {

	private static final String BEFORE = "I had eggs for breakfast. I want to go to the lake, but I don't like the cold.";

	@Test
	void words() throws IOException {
		Corpus.record("language/words.txt", (text) -> List.of(new TreeSet<>(Vocabulary.words(text))));
	}

	@Test
	void kinds() throws IOException {
		Corpus.record("language/kinds.txt",
				(text) -> List.of("asked=" + Polarity.isAsked(text) + " negated=" + Polarity.isNegated(text)
						+ " former=" + Tense.isFormer("Does alice smoke?", text) + " now="
						+ Tense.isFormer(text, "alice used to smoke") + " trust=" + Stance.isAsked(text) + " stance="
						+ Stance.of(text) + " before=" + Ellipsis.of(BEFORE, text).orElse("none")));
	}

}
