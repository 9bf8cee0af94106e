package io.peergraph.fact;

import java.io.IOException;
import java.util.List;

import io.peergraph.Corpus;
import org.junit.jupiter.api.Test;

/** What each single text says as a fact of alice. */
class WordingRecording {

	@Test
	void topics() throws IOException {
		Corpus.record("language/topics.txt", (text) -> {
			String fact = text.replaceFirst("^I(?:'m)?\\b", "alice");
			return List.of(
					Topic.of("alice", fact)
						.map((topic) -> topic.name() + "=" + topic.value() + (topic.denied() ? " denied" : ""))
						.orElse("") + " | " + Denial.of("alice", fact).orElse(""),
					Wording.maybeNames(text, "alice") + " " + Wording.weight(text) + " "
							+ Wording.plain("ALICE", fact));
		});
	}

}
