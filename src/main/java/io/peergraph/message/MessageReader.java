package io.peergraph.message;

import java.util.List;

import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.Json;
import io.peergraph.api.Metadata;
import org.jspecify.annotations.Nullable;

/** Reads the messages that callers give, and refuses those that cannot be stored. */
public final class MessageReader {

	private static final int LONGEST_KEY = 512;

	private MessageReader() {
	}

	/**
	 * {@return the messages that a caller gave, checked}
	 * @param input of the type {@code AddMessagesInput}
	 */
	static List<NewMessage> messages(Input input) {
		List<Input> messages = input.objects("messages");
		if (messages.isEmpty()) {
			throw input.refuse(Code.TOO_FEW, "messages must have at least 1 message", "messages");
		}
		if (messages.size() > NewMessage.MOST_AT_ONCE) {
			throw input.refuse(Code.TOO_MANY,
					"messages must have at most " + NewMessage.MOST_AT_ONCE + " messages, not " + messages.size(),
					"messages");
		}
		return Input.readAll(messages, MessageReader::read);
	}

	/**
	 * {@return a message that a caller gave, checked}
	 * @param input of the type {@code MessageInput}
	 */
	public static NewMessage read(Input input) {
		String content = Json.clean(input.text("content"));
		int characters = content.codePointCount(0, content.length());
		if (characters > NewMessage.MOST_CHARACTERS) {
			throw input.refuse(Code.TOO_LONG, "content must have at most 25,000 characters, not " + characters,
					"content");
		}
		Metadata metadata = input.metadata("metadata");
		return new NewMessage(input.name("peer"), content, (metadata != null) ? metadata : Metadata.EMPTY,
				input.moment("createdAt"), input.value("reasoning"));
	}

	/**
	 * {@return the key that a caller chose, null for none}
	 * @param input with a text {@code idempotencyKey}
	 */
	public static @Nullable String key(Input input) {
		String key = input.value("idempotencyKey");
		if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
			throw input.refuse(Code.INVALID_VALUE, "idempotencyKey must have 1 to 512 characters", "idempotencyKey");
		}
		return key;
	}

}
