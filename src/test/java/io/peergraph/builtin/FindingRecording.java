package io.peergraph.builtin;

import java.io.IOException;
import java.time.Instant;

import io.peergraph.Corpus;
import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.message.Message;
import io.peergraph.session.SessionId;
import org.junit.jupiter.api.Test;

/** The sentences of each single text that may be of use to an answer. */
class FindingRecording {

	private static final String BEFORE = "I had eggs for breakfast. I want to go to the lake, but I don't like the cold.";

	@Test
	void sentences() throws IOException {
		Message earlier = message("bob", BEFORE);
		Corpus.record("language/sentences-answered.txt",
				(text) -> Findings.sentences(message("alice", text), earlier)
					.map((finding) -> finding.quote() + " | " + finding.topic())
					.toList());
	}

	private static Message message(String author, String content) {
		return new Message(View.of("demo"), author, new SessionId("demo", "lunch"), author, 1, content, Metadata.EMPTY,
				1, null, Instant.EPOCH);
	}

}
