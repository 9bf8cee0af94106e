package io.peergraph.text;

import java.io.IOException;
import java.util.List;

import io.peergraph.Corpus;
import io.peergraph.language.NormalizedText;
import org.junit.jupiter.api.Test;

/** What is left of each single text as a message of its own. */
class AnswerEchoRecording {

	@Test
	void own() throws IOException {
		Corpus.record("language/own-words.txt",
				(text) -> List.of(
						AnswerEcho.without(text + " As I said. He lives in Graz [1]. It is mine \"so. There\" [2]."),
						NormalizedText.of(text).text()));
	}

}
