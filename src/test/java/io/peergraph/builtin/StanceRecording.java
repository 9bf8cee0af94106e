package io.peergraph.builtin;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import io.peergraph.Corpus;
import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.language.Ellipsis;
import io.peergraph.language.Polarity;
import io.peergraph.language.TemporalScope;
import io.peergraph.message.Message;
import io.peergraph.session.SessionId;
import org.junit.jupiter.api.Test;

/** What the built-in means of answering see in each single text. */
class StanceRecording {

	private static final String BEFORE = "I had eggs for breakfast. I want to go to the lake, but I don't like the cold.";

	@Test
	void kinds() throws IOException {
		Corpus.record("language/kinds.txt",
				(text) -> List.of("asked=" + Polarity.isAsked(text) + " negated=" + Polarity.isNegated(text)
						+ " former=" + TemporalScope.isFormer("Does alice smoke?", text) + " now="
						+ TemporalScope.isFormer(text, "alice used to smoke") + " trust=" + Stance.isAsked(text)
						+ " stance=" + Stance.of(text) + " before=" + Ellipsis.of(BEFORE, text).orElse("none")));
	}

	@Test
	void sentences() throws IOException {
		Message earlier = message("bob", BEFORE);
		Corpus.record("language/sentences-answered.txt",
				(text) -> Findings.sentences(message("alice", text), earlier)
					.map((finding) -> finding.quote() + " | " + finding.continuing(earlier).topic())
					.toList());
	}

	private static Message message(String author, String content) {
		return new Message(View.of("demo"), author, new SessionId("demo", "lunch"), author, 1, content, Metadata.EMPTY,
				1, null, Instant.EPOCH);
	}

}
