package io.peergraph.work;

import java.time.Duration;

/**
 * The work cannot be done now, and that is not the fault of what is to be done: a
 * provider is down, a limit is reached. It is tried again later, for as long as it takes.
 */
public class TemporarilyUnavailable extends RuntimeException {

	private final Duration wait;

	/**
	 * Comes back later.
	 * @param cause why it cannot be done now
	 */
	public TemporarilyUnavailable(Throwable cause) {
		this(cause, Duration.ZERO);
	}

	/**
	 * Comes back later, and not before that time is over.
	 * @param cause why it cannot be done now
	 * @param wait as whoever refused it asked for
	 */
	public TemporarilyUnavailable(Throwable cause, Duration wait) {
		super(cause.getMessage(), cause);
		this.wait = wait;
	}

	/**
	 * Comes back later: what the work rests on has changed meanwhile.
	 * @param message what has
	 */
	protected TemporarilyUnavailable(String message) {
		super(message);
		this.wait = Duration.ZERO;
	}

	Duration howLong() {
		return this.wait;
	}

}
