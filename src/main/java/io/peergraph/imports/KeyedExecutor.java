package io.peergraph.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import io.peergraph.session.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * Stores batches side by side, while further lines are read: those of one session one
 * after the other, in the queue of their session. Only a few wait, so a file may be of
 * any size.
 */
final class KeyedExecutor implements AutoCloseable {

	private static final int AT_ONCE = 4;

	private static final int WAITING = 4 * AT_ONCE;

	private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE,
			Thread.ofVirtual().name("import-", 0).factory());

	// The newest batch of each session that is not stored yet.
	private final Map<SessionId, CompletableFuture<Void>> queues = new HashMap<>();

	private final Semaphore room = new Semaphore(WAITING);

	private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

	private final Consumer<MessageBatch> store;

	/**
	 * Opens the queues.
	 * @param store stores a batch
	 */
	KeyedExecutor(Consumer<MessageBatch> store) {
		this.store = store;
	}

	/**
	 * Puts a batch into its queue, waiting for room.
	 * @throws RuntimeException what kept an earlier batch from being stored
	 */
	void put(MessageBatch batch) {
		rethrow();
		this.room.acquireUninterruptibly();
		this.queues.values().removeIf(CompletableFuture::isDone);
		CompletableFuture<Void> before = this.queues.getOrDefault(batch.session(),
				CompletableFuture.completedFuture(null));
		this.queues.put(batch.session(), before.thenRunAsync(() -> store(batch), this.threads));
	}

	/**
	 * Waits until all is stored.
	 * @throws RuntimeException what kept a batch from being stored
	 */
	void finish() {
		close();
		rethrow();
	}

	@Override
	public void close() {
		this.room.acquireUninterruptibly(WAITING);
		this.room.release(WAITING);
		this.threads.close();
	}

	// After a failure nothing more is stored, so that no session has a gap.
	private void store(MessageBatch batch) {
		try {
			if (this.failure.get() == null) {
				this.store.accept(batch);
			}
		}
		catch (RuntimeException ex) {
			this.failure.compareAndSet(null, ex);
		}
		catch (Error ex) {
			this.failure.compareAndSet(null, new IllegalStateException(ex));
		}
		finally {
			this.room.release();
		}
	}

	private void rethrow() {
		RuntimeException problem = this.failure.get();
		if (problem != null) {
			throw problem;
		}
	}

}
