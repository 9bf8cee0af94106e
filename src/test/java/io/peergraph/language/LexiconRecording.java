package io.peergraph.language;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

import io.peergraph.Corpus;
import org.junit.jupiter.api.Test;

/** The words of each single text, as questions and statements are compared. */
class LexiconRecording {

	@Test
	void words() throws IOException {
		Corpus.record("language/words.txt", (text) -> List.of(new TreeSet<>(Lexicon.words(text))));
	}

}
