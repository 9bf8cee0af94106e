package io.peergraph.error;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * What a log may tell of a failure of the database: what and where, but not in the
 * database's words, which repeat what callers sent.
 */
public final class LogRedaction extends RuntimeException {

	private LogRedaction(Throwable thrown, @Nullable Throwable cause) {
		super(name(thrown), cause);
		setStackTrace(thrown.getStackTrace());
	}

	/**
	 * {@return the failure as a log may tell it}
	 * @param thrown any failure
	 */
	public static Throwable of(Throwable thrown) {
		return UserErrors.causes(thrown).anyMatch(Neo4jException.class::isInstance) ? redacted(thrown) : thrown;
	}

	private static LogRedaction redacted(Throwable thrown) {
		Throwable cause = thrown.getCause();
		return new LogRedaction(thrown, (cause != null) ? redacted(cause) : null);
	}

	private static String name(Throwable thrown) {
		String name = thrown.getClass().getName();
		return (thrown instanceof Neo4jException known) ? name + " " + known.code() : name;
	}

}
