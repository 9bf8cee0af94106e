package io.peergraph.message;

import java.time.Instant;
import java.util.List;

import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.Json;
import io.peergraph.api.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * A message to be stored.
 *
 * @param peer the name of its author
 * @param content up to 25,000 characters of Unicode, without NUL and halves of characters
 * @param metadata what the application says of it
 * @param createdAt when it was said, null for now
 * @param reasoning whether facts may be derived from it; null to go by the session
 */
public record NewMessage(String peer, String content, Metadata metadata, @Nullable Instant createdAt,
		@Nullable Boolean reasoning) {

	/** The longest content, in characters of Unicode. */
	public static final int MOST_CHARACTERS = 25_000;

	/** The most messages in one call. */
	public static final int MOST_AT_ONCE = 100;

	/**
	 * {@return the messages that a caller gave, checked}
	 * @param input of the type {@code AddMessagesInput}
	 */
	static List<NewMessage> of(Input input) {
		List<Input> messages = input.objects("messages");
		if (messages.isEmpty()) {
			throw input.refuse(Code.TOO_FEW, "messages must have at least 1 message", "messages");
		}
		if (messages.size() > MOST_AT_ONCE) {
			throw input.refuse(Code.TOO_MANY,
					"messages must have at most " + MOST_AT_ONCE + " messages, not " + messages.size(), "messages");
		}
		return Input.readAll(messages, NewMessage::read);
	}

	/**
	 * {@return a message that a caller gave, checked}
	 * @param input of the type {@code MessageInput}
	 */
	public static NewMessage read(Input input) {
		String content = Json.clean(input.text("content"));
		int characters = content.codePointCount(0, content.length());
		if (characters > MOST_CHARACTERS) {
			throw input.refuse(Code.TOO_LONG, "content must have at most 25,000 characters, not " + characters,
					"content");
		}
		Metadata metadata = input.metadata("metadata");
		return new NewMessage(input.name("peer"), content, (metadata != null) ? metadata : Metadata.EMPTY,
				input.time("createdAt"), input.value("reasoning"));
	}

}
