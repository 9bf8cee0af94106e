package io.peergraph.work;

/**
 * The work cannot be done now, and that is not the fault of what is to be done: a
 * provider is down, a limit is reached. It is tried again later, for as long as it takes.
 */
public class Later extends RuntimeException {

	/**
	 * Comes back later.
	 * @param cause why it cannot be done now
	 */
	public Later(Throwable cause) {
		super(cause.getMessage(), cause);
	}

}
