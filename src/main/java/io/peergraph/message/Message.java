package io.peergraph.message;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import io.peergraph.access.Seen;
import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.session.SessionId;
import io.peergraph.workspace.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * What a peer said.
 *
 * @param view through whose eyes it is seen
 * @param key unique anywhere
 * @param session where it was said
 * @param author the name of the peer that said it
 * @param sequence its number in the session: 1, 2, 3 … without gaps
 * @param content up to 25,000 characters
 * @param saidOfIt what the application says of it
 * @param firstSaidOfIt what it said when the message was added, null where that is the
 * same
 * @param tokenCount its length in tokens of o200k_base
 * @param reasoning whether facts may be derived from it; null to go by the session
 * @param saidAt when it was said, as the caller has it, in the zone where it was said
 */
public record Message(View view, String key, SessionId session, String author, long sequence, String content,
		Metadata saidOfIt, @Nullable Metadata firstSaidOfIt, int tokenCount, @Nullable Boolean reasoning,
		OffsetDateTime saidAt) implements Seen {

	public Message(View view, String key, SessionId session, String author, long sequence, String content,
			Metadata metadata, int tokenCount, @Nullable Boolean reasoning, Instant createdAt) {
		this(view, key, session, author, sequence, content, metadata, tokenCount, reasoning,
				createdAt.atOffset(ZoneOffset.UTC));
	}

	public Message(View view, String key, SessionId session, String author, long sequence, String content,
			Metadata metadata, int tokenCount, @Nullable Boolean reasoning, OffsetDateTime saidAt) {
		this(view, key, session, author, sequence, content, metadata, null, tokenCount, reasoning, saidAt);
	}

	/**
	 * {@return what the application says of it, as it is seen: a peer may have left
	 * before it was changed, so peers see what it said when the message was added}
	 */
	public Metadata metadata() {
		return switch (this.view) {
			case View.Witnessed _ when this.firstSaidOfIt != null -> this.firstSaidOfIt;
			case View.Whole _, View.Witnessed _ -> this.saidOfIt;
		};
	}

	/**
	 * {@return when it was said}
	 */
	public Instant createdAt() {
		return this.saidAt.toInstant();
	}

	/**
	 * {@return the same message through other eyes, which witnessed it}
	 */
	Message through(View view) {
		return new Message(view, this.key, this.session, this.author, this.sequence, this.content, this.saidOfIt,
				this.firstSaidOfIt, this.tokenCount, this.reasoning, this.saidAt);
	}

	/**
	 * {@return whether facts may be derived from it}
	 * @param configuration what holds in its session
	 */
	public boolean isReasonedAbout(Configuration configuration) {
		return (this.reasoning != null) ? this.reasoning : configuration.reasoning();
	}

	/**
	 * {@return the same message with other words}
	 * @param content to be read in place of what was said
	 */
	public Message withContent(String content) {
		return new Message(this.view, this.key, this.session, this.author, this.sequence, content, this.saidOfIt,
				this.firstSaidOfIt, this.tokenCount, this.reasoning, this.saidAt);
	}

}
