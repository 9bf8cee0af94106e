package io.peergraph.statement;

import java.io.IOException;
import java.util.List;

import io.peergraph.Corpus;
import io.peergraph.language.Negation;
import io.peergraph.language.ParaphraseCheck;
import io.peergraph.language.PeerNames;
import org.junit.jupiter.api.Test;

/** What each single text says as a fact of alice. */
class ParaphraseRecording {

	@Test
	void topics() throws IOException {
		Corpus.record("language/topics.txt", (text) -> {
			String fact = text.replaceFirst("^I(?:'m)?\\b", "alice");
			return List.of(
					SingleValuedAttribute.of("alice", fact)
						.map((topic) -> topic.name() + "=" + topic.value() + (topic.denied() ? " denied" : ""))
						.orElse("") + " | " + Negation.of("alice", fact).orElse(""),
					PeerNames.maybeIn(text, "alice") + " " + ParaphraseCheck.weight(text) + " "
							+ ParaphraseCheck.plain("ALICE", fact));
		});
	}

}
