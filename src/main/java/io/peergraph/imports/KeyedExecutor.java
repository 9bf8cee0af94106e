package io.peergraph.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Stores batches side by side, while further lines are read: those with one key one after
 * the other, in the queue of that key. Only a few wait, so a file may be of any size.
 *
 * @param <B> a batch
 */
final class KeyedExecutor<B> implements AutoCloseable {

	private static final int AT_ONCE = 4;

	private static final int WAITING = 4 * AT_ONCE;

	private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE,
			Thread.ofVirtual().name("import-", 0).factory());

	// The newest batch of each key that is not stored yet.
	private final Map<Object, CompletableFuture<Void>> queues = new HashMap<>();

	private final Semaphore room = new Semaphore(WAITING);

	private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

	private final Function<B, Object> key;

	private final Consumer<B> store;

	/**
	 * Opens the queues.
	 * @param key tells the key of a batch
	 * @param store stores a batch
	 */
	KeyedExecutor(Function<B, Object> key, Consumer<B> store) {
		this.key = key;
		this.store = store;
	}

	/**
	 * Puts a batch into its queue, waiting for room.
	 * @throws RuntimeException what kept an earlier batch from being stored
	 */
	void put(B batch) {
		rethrow();
		this.room.acquireUninterruptibly();
		this.queues.values().removeIf(CompletableFuture::isDone);
		Object queue = this.key.apply(batch);
		CompletableFuture<Void> before = this.queues.getOrDefault(queue, CompletableFuture.completedFuture(null));
		this.queues.put(queue, before.thenRunAsync(() -> store(batch), this.threads));
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

	// After a failure nothing more is stored, so that no queue has a gap.
	private void store(B batch) {
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
