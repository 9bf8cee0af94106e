package io.peergraph.graph;

/**
 * Why the application cannot start, in one line for the person who started it: names the
 * setting and its value.
 */
public class CannotStart extends RuntimeException {

	/**
	 * Gives the reason.
	 * @param message one line
	 */
	public CannotStart(String message) {
		super(message);
	}

	/**
	 * Gives the reason and what it was found by.
	 * @param message one line
	 * @param cause what was caught
	 */
	public CannotStart(String message, Throwable cause) {
		super(message, cause);
	}

}
