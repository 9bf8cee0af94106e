package io.peergraph.graph;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.TransientException;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that are tried again after a transient fault, such as a deadlock or what
 * is deleted meanwhile, with growing, jittered delay. The work may run several times, so
 * it must do nothing that outlives a rollback. Inside a running transaction the work
 * simply joins it, since only the whole can be repeated.
 */
@Component
public class Transactions {

	private static final RetryPolicy POLICY = RetryPolicy.builder()
		.maxRetries(8)
		.delay(Duration.ofMillis(20))
		.multiplier(2)
		.jitter(Duration.ofMillis(15))
		.maxDelay(Duration.ofSeconds(2))
		.timeout(Duration.ofSeconds(30))
		.predicate(Transactions::isTransient)
		.build();

	private final RetryTemplate retry = new RetryTemplate(POLICY);

	private final TransactionTemplate writing;

	private final TransactionTemplate reading;

	Transactions(PlatformTransactionManager manager) {
		this.writing = new TransactionTemplate(manager);
		this.reading = new TransactionTemplate(manager);
		this.reading.setReadOnly(true);
	}

	/**
	 * {@return what the work returns, after its transaction was committed}
	 * @param <T> the type of the result
	 * @param work reads and writes; may run several times
	 */
	public <T extends @Nullable Object> T write(Supplier<T> work) {
		return run(this.writing, work);
	}

	/**
	 * Does the work and commits it.
	 * @param work reads and writes; may run several times
	 */
	public void write(Runnable work) {
		this.<@Nullable Object>write(() -> {
			work.run();
			return null;
		});
	}

	/**
	 * {@return what the work returns, all of it read in one read-only transaction}
	 * @param <T> the type of the result
	 * @param work reads only; may run several times
	 */
	public <T extends @Nullable Object> T readOnly(Supplier<T> work) {
		return run(this.reading, work);
	}

	private <T extends @Nullable Object> T run(TransactionTemplate transaction, Supplier<T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return work.get();
		}
		return this.retry.invoke(() -> once(transaction, work));
	}

	private static <T extends @Nullable Object> T once(TransactionTemplate transaction, Supplier<T> work) {
		AtomicBoolean committing = new AtomicBoolean();
		try {
			return transaction.execute((status) -> {
				T result = work.get();
				committing.set(!transaction.isReadOnly());
				return result;
			});
		}
		catch (RuntimeException ex) {
			// A connection lost while committing leaves open whether it was done: only
			// the
			// caller knows whether to repeat it.
			throw (committing.get() && find(TransientException.class, ex) == null) ? new CommitUnknown(ex) : ex;
		}
	}

	private static boolean isTransient(Throwable fault) {
		return !(fault instanceof CommitUnknown) && switch (Problem.of(fault)) {
			// It has waited already.
			case "Neo.TransientError.Transaction.BookmarkTimeout" -> false;
			// What was found was deleted before its lock was taken. Who begins again does
			// not find it.
			case "Neo.ClientError.Statement.EntityNotFound" -> true;
			default ->
				find(RetryableException.class, fault) != null || find(VectorSearches.Failed.class, fault) != null;
		};
	}

	private static <T> @Nullable T find(Class<T> type, Throwable fault) {
		for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return type.cast(cause);
			}
		}
		return null;
	}

	/** The connection was lost while a transaction was being committed. */
	public static final class CommitUnknown extends RuntimeException {

		CommitUnknown(Throwable cause) {
			super("It is not known whether the transaction was committed", cause);
		}

	}

}
