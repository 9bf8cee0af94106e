package io.peergraph.recall;

import java.io.IOException;
import java.util.List;

import io.peergraph.Corpus;
import org.junit.jupiter.api.Test;

/** The words that search takes from each single text. */
class QueryRecording {

	@Test
	void queries() throws IOException {
		Corpus.record("language/queries.txt", (text) -> text.isBlank() ? List.of()
				: List.of(query(TextQuery.of(text)), asked(QueryIntent.in(text, List.of("alice", "bob")))));
	}

	private static String query(TextQuery query) {
		return query.terms() + " phrases " + query.phrases() + " literal " + query.literal();
	}

	private static String asked(QueryIntent asked) {
		return "of " + asked.speaker() + " in "
				+ asked.times().stream().map((time) -> time.day() + " " + time.month() + " " + time.year()).toList()
				+ " when " + asked.when() + " how many " + asked.howMany();
	}

}
