package io.peergraph.edge;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;

/**
 * Puts the messages of WebSockets together from the parts in which they come, so that no
 * connection holds room for more than it sends.
 */
final class FrameAssembly {

	// So many messages of the greatest length may be on their way at a time.
	private static final int GREATEST_AT_ONCE = 8;

	private final Map<String, Begun> begun = new ConcurrentHashMap<>();

	private final AtomicLong held = new AtomicLong();

	private final long limit;

	/**
	 * Begins without any.
	 * @param limit how many bytes one message may have
	 */
	FrameAssembly(long limit) {
		this.limit = limit;
	}

	/**
	 * {@return the whole message, once its last part has come}
	 * @param connection through which it comes
	 * @param part the next part
	 * @throws TooMuch when there is no room for it
	 */
	Optional<TextMessage> add(String connection, TextMessage part) throws TooMuch {
		Begun message = this.begun.get(connection);
		if (message == null && part.isLast()) {
			return Optional.of(part);
		}
		return add(connection, (message != null) ? message : begin(connection), part);
	}

	private Begun begin(String connection) {
		Begun message = new Begun();
		this.begun.put(connection, message);
		return message;
	}

	private Optional<TextMessage> add(String connection, Begun message, TextMessage part) throws TooMuch {
		if (message.refusal == null) {
			message.text.append(part.getPayload());
			message.bytes += part.getPayloadLength();
			long all = this.held.addAndGet(part.getPayloadLength());
			check(message, all);
		}
		if (!part.isLast()) {
			return Optional.empty();
		}
		forget(connection);
		if (message.refusal != null) {
			throw new TooMuch(message.refusal);
		}
		return Optional.of(new TextMessage(message.text));
	}

	// Nothing more of it is kept, but the connection is closed only at its end: in the
	// middle of a message the container cannot say why.
	private void check(Begun message, long all) {
		if (message.bytes > this.limit) {
			message.refusal = CloseStatus.TOO_BIG_TO_PROCESS
				.withReason("LIMIT_SIZE: a message has at most " + this.limit + " bytes");
		}
		else if (all > GREATEST_AT_ONCE * this.limit) {
			message.refusal = CloseStatus.SERVICE_OVERLOAD.withReason("LIMIT_SIZE: too many long messages at a time");
		}
		if (message.refusal != null) {
			message.text = new StringBuilder();
			this.held.addAndGet(-message.bytes);
			message.bytes = 0;
		}
	}

	/**
	 * Forgets what was begun and not ended.
	 * @param connection through which it came
	 */
	void forget(String connection) {
		Begun message = this.begun.remove(connection);
		if (message != null) {
			this.held.addAndGet(-message.bytes);
		}
	}

	/** A message of which parts are missing. */
	private static final class Begun {

		private StringBuilder text = new StringBuilder();

		private long bytes;

		private @Nullable CloseStatus refusal;

	}

	/** There is no room for a message. */
	static final class TooMuch extends Exception {

		private final transient CloseStatus status;

		TooMuch(CloseStatus status) {
			super(status.getReason());
			this.status = status;
		}

		CloseStatus status() {
			return this.status;
		}

	}

}
