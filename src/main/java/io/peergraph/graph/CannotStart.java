package io.peergraph.graph;

import org.jspecify.annotations.Nullable;

/**
 * Why the application cannot start, in one line for the person who started it: names the
 * setting and its value.
 */
public final class CannotStart extends RuntimeException {

	/**
	 * Gives the reason.
	 * @param message one line
	 */
	public CannotStart(String message) {
		super(message);
	}

	CannotStart(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
