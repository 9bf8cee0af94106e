package io.peergraph.work;

import java.time.Duration;

import io.peergraph.model.ModelRefused;
import io.peergraph.model.ModelUnavailable;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
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
				case TemporarilyUnavailable _, ModelUnavailable _, RetryableException _ -> true;
				case TransientDataAccessException _, RecoverableDataAccessException _ -> true;
				case DataAccessResourceFailureException _ -> true;
				// The database does not work, whatever it is asked, as on a full disk.
				case Neo4jException known -> isBroken(known);
				default -> false;
			};
			if (passes) {
				return true;
			}
		}
		return false;
	}

	/**
	 * {@return whether the same step is sure to fail another time}
	 * @param problem what went wrong
	 */
	static boolean recur(Throwable problem) {
		return problem instanceof ModelRefused;
	}

	private static boolean isBroken(Neo4jException problem) {
		return problem.code() != null && problem.code().startsWith("Neo.DatabaseError.Transaction.");
	}

	/**
	 * {@return how long whoever refused the work asked to be left alone}
	 * @param problem what went wrong
	 */
	static Duration wait(Throwable problem) {
		return switch (problem) {
			case TemporarilyUnavailable later -> later.howLong();
			case ModelUnavailable unavailable -> unavailable.pause();
			default -> Duration.ZERO;
		};
	}

}
