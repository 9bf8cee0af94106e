package io.peergraph.work;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.RetryableException;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/** Which failures pass by themselves. */
final class Faults {

	private Faults() {
	}

	/**
	 * {@return whether the same step may well succeed another time}
	 * @param problem what went wrong
	 */
	static boolean pass(Throwable problem) {
		for (@Nullable
		Throwable cause = problem; cause != null; cause = cause.getCause()) {
			boolean passes = switch (cause) {
				case Later _, RetryableException _ -> true;
				case TransientDataAccessException _, RecoverableDataAccessException _ -> true;
				case DataAccessResourceFailureException _ -> true;
				default -> false;
			};
			if (passes) {
				return true;
			}
		}
		return false;
	}

}
