package io.peergraph.error;

import java.util.List;
import java.util.Optional;

import io.peergraph.api.Code;
import io.peergraph.api.UserError;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a database that can be reached did not do: it took too long, too much was asked of
 * it at once, what it was to work on was deleted again and again, or it was to wait for
 * what it does not know.
 */
public final class DatabaseOverload {

	private static final Logger log = LoggerFactory.getLogger(DatabaseOverload.class);

	private static final String TRANSIENT = "Neo.TransientError.";

	private static final List<String> TIMED_OUT = List.of(".TransactionTimedOut", ".Terminated", ".LockClientStopped",
			".LockAcquisitionTimeout");

	// These say of a database that it is not there.
	private static final List<String> AWAY = List.of("DatabaseUnavailable", ".Cluster.", ".Database.");

	private static final List<String> INVALID_BOOKMARK = List.of(".InvalidBookmark", ".InvalidBookmarkMixture");

	private DatabaseOverload() {
	}

	/**
	 * {@return what to tell the caller; empty when something else went wrong}
	 * @param thrown while the database was asked
	 */
	public static Optional<UserError> behind(Throwable thrown) {
		return UserErrors.causes(thrown)
			.filter(Neo4jException.class::isInstance)
			.map((cause) -> ((Neo4jException) cause).code())
			.findFirst()
			.flatMap(DatabaseOverload::named);
	}

	private static Optional<UserError> named(@Nullable String code) {
		if (code == null || AWAY.stream().anyMatch(code::contains)) {
			return Optional.empty();
		}
		if (code.endsWith(".BookmarkTimeout")) {
			return Optional.of(new UserError(Code.TIMED_OUT,
					"The database has not come as far as the bookmark within its time: it is behind, it is another one, or an older state was restored; try again, or leave the bookmark out",
					List.of("extensions", "bookmark")));
		}
		if (INVALID_BOOKMARK.stream().anyMatch(code::endsWith)) {
			return Optional.of(new UserError(Code.INVALID_VALUE,
					"The bookmark must be one that an answer to a write has, and of this database",
					List.of("extensions", "bookmark")));
		}
		// Each time it was tried again, somebody had deleted it once more.
		if (code.endsWith(".EntityNotFound")) {
			return Optional
				.of(new UserError(Code.BUSY, "What this is about was deleted meanwhile; try again", List.of()));
		}
		boolean late = TIMED_OUT.stream().anyMatch(code::contains);
		if (!late && !code.startsWith(TRANSIENT)) {
			return Optional.empty();
		}
		log.atWarn().addKeyValue("code", code).log("overloaded");
		return Optional.of(late ? new UserError(Code.TIMED_OUT, "The database took too long for this", List.of())
				: new UserError(Code.BUSY, "Too much is asked of the database at once; try again", List.of()));
	}

}
