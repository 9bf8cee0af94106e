package io.peergraph.language;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

import io.peergraph.Corpus;
import org.junit.jupiter.api.Test;

/** The words that search takes from each single text. */
class AnalyzerRecording {

	@Test
	void terms() throws IOException {
		Corpus.record("language/terms.txt",
				(text) -> List.of("said " + Analyzer.indexed(text), "sought " + new TreeSet<>(Analyzer.sought(text)),
						"pieces " + new TreeSet<>(Analyzer.nGramsAskedFor(text, List.of("bob")))));
	}

}
