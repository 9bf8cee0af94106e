package io.peergraph.recall;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

import io.peergraph.Corpus;
import org.junit.jupiter.api.Test;

/** The words that search takes from each single text. */
class TermRecording {

	@Test
	void terms() throws IOException {
		Corpus.record("language/terms.txt",
				(text) -> List.of("said " + Terms.said(text), "sought " + new TreeSet<>(Terms.sought(text)),
						"pieces " + new TreeSet<>(Terms.piecesAskedFor(text, List.of("bob")))));
	}

	@Test
	void queries() throws IOException {
		Corpus.record("language/queries.txt", (text) -> text.isBlank() ? List.of()
				: List.of(query(TextQuery.of(text)), asked(AskedFor.in(text, List.of("alice", "bob")))));
	}

	private static String query(TextQuery query) {
		return query.terms() + " phrases " + query.phrases() + " literal " + query.literal();
	}

	private static String asked(AskedFor asked) {
		return "of " + asked.speaker() + " in "
				+ asked.times().stream().map((time) -> time.day() + " " + time.month() + " " + time.year()).toList()
				+ " when " + asked.when() + " how many " + asked.howMany();
	}

}
