package io.peergraph.deriver;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.message.Message;
import io.peergraph.session.SessionId;

/** Messages that are in no database. */
final class Talk {

	private Talk() {
	}

	static Message message(String author, long sequence, String content, Instant at) {
		return message(author, sequence, content, at.atOffset(ZoneOffset.UTC));
	}

	static Message message(String author, long sequence, String content, OffsetDateTime at) {
		return new Message(View.of("demo"), "m" + sequence, new SessionId("demo", "lunch"), author, sequence, content,
				Metadata.EMPTY, content.length(), null, at);
	}

}
