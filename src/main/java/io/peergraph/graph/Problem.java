package io.peergraph.graph;

import org.neo4j.driver.exceptions.Neo4jException;

/** What went wrong, as logs call it: without what was asked for. */
public final class Problem {

	private Problem() {
	}

	/**
	 * {@return the code that the database gave a fault, such as
	 * {@code Neo.TransientError.Transaction.DeadlockDetected}; the kind of the fault
	 * where it gave none}
	 * @param fault what was thrown
	 */
	public static String of(Throwable fault) {
		for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
			if (cause instanceof Neo4jException known && known.code() != null && known.code().startsWith("Neo.")) {
				return known.code();
			}
		}
		return fault.getClass().getSimpleName();
	}

}
