package io.peergraph.summary;

import java.io.IOException;
import java.util.TreeSet;

import io.peergraph.Corpus;
import org.junit.jupiter.api.Test;

/** The sentences of each single text, as summaries compare them. */
class SentenceRecording {

	@Test
	void sentences() throws IOException {
		Corpus.record("language/sentences-summarised.txt",
				(text) -> SummaryLine.ofMessage("alice", text)
					.stream()
					.map((sentence) -> sentence.line() + " " + new TreeSet<>(sentence.words()))
					.toList());
	}

}
