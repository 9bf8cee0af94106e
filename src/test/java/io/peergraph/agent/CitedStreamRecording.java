package io.peergraph.agent;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import io.peergraph.Corpus;
import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.message.Message;
import io.peergraph.session.SessionId;
import org.junit.jupiter.api.Test;

/** What the agent gives out when a model cites each single text. */
class CitedStreamRecording {

	@Test
	void sentences() throws IOException {
		Corpus.record("language/sentences-of-agent.txt", (text) -> {
			CitationHandles handles = new CitationHandles();
			String handle = handles.give(message("alice", text));
			CitedStream stream = new CitedStream(handles, (_) -> {
			}, "What did alice say?");
			stream.accept("ANSWER: " + text.replaceAll("[.!?]", " [" + handle + "]$0") + " [" + handle + "]");
			stream.end();
			return List.of(stream.droppedSentences() + " " + stream.droppedCitations() + " " + stream.citations().size()
					+ " " + stream.text());
		});
	}

	private static Message message(String author, String content) {
		return new Message(View.of("demo"), author, new SessionId("demo", "lunch"), author, 1, content, Metadata.EMPTY,
				1, null, Instant.EPOCH);
	}

}
