package io.peergraph.graph;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ConnectionReadTimeoutException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Searches of vector indexes, each with something that does without. An index that fails
 * is left alone for a while, so that whatever else works goes on working;
 * {@code peergraph.vector.searches} counts by index and outcome.
 */
@Component
public class VectorSearches {

	private static final Logger log = LoggerFactory.getLogger(VectorSearches.class);

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private final MeterRegistry meters;

	private final Clock clock;

	/** When the indexes that failed are to be tried again. */
	private final Map<String, Instant> failing = new ConcurrentHashMap<>();

	VectorSearches(MeterRegistry meters, Clock clock) {
		this.meters = meters;
		this.clock = clock;
	}

	/**
	 * {@return what the index finds, or what is found without it when it fails} A
	 * statement that fails ends its transaction; then all of that is done again, as
	 * {@link Transactions} do it, without the index.
	 * @param <T> the type of the result
	 * @param index the name of the index
	 * @param search by one statement that uses the index
	 * @param without does as well as it can without the index
	 */
	public <T> T find(String index, Supplier<T> search, Supplier<T> without) {
		if (!isToBeTried(index)) {
			count(index, "skipped");
			return without.get();
		}
		T found;
		try {
			found = search.get();
		}
		catch (RuntimeException ex) {
			Neo4jException fault = faultOfIndex(ex);
			if (fault == null) {
				throw ex;
			}
			fails(index, fault);
			if (TransactionSynchronizationManager.isActualTransactionActive()) {
				throw new Failed(index, ex);
			}
			return without.get();
		}
		works(index);
		return found;
	}

	// One that comes when the pause is over tries it, the others still go without.
	private boolean isToBeTried(String index) {
		Instant until = this.failing.get(index);
		Instant now = this.clock.instant();
		return until == null || (!now.isBefore(until) && this.failing.replace(index, until, now.plus(PAUSE)));
	}

	private void works(String index) {
		count(index, "answered");
		if (this.failing.remove(index) != null) {
			log.atInfo().addKeyValue("index", index).log("vector index answers again");
		}
	}

	private void fails(String index, Neo4jException fault) {
		count(index, "failed");
		if (this.failing.put(index, this.clock.instant().plus(PAUSE)) == null) {
			log.atWarn()
				.addKeyValue("index", index)
				.addKeyValue("code", fault.code())
				.addKeyValue("problem", fault.getMessage())
				.log("vector index fails: going on without it");
		}
	}

	private void count(String index, String outcome) {
		this.meters.counter("peergraph.vector.searches", "index", index, "outcome", outcome).increment();
	}

	// A deadlock or a lost connection says nothing of the index; no answer at all does,
	// since there are failures that Neo4j cannot tell of.
	private static @Nullable Neo4jException faultOfIndex(Throwable fault) {
		for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
			if (cause instanceof Neo4jException ex) {
				boolean elsewhere = ex instanceof AuthenticationException
						|| (ex instanceof RetryableException && !(ex instanceof ConnectionReadTimeoutException));
				return elsewhere ? null : ex;
			}
		}
		return null;
	}

	/** An index failed and took a transaction with it, which can be repeated without. */
	static final class Failed extends RuntimeException {

		Failed(String index, Throwable cause) {
			super("The vector index " + index + " failed", cause);
		}

	}

}
