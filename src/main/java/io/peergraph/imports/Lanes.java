package io.peergraph.imports;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Stores batches side by side, while further lines are read: those of one session one
 * after the other in the same lane. Only a few wait, so a file may be of any size.
 */
final class Lanes implements AutoCloseable {

	private static final int LANES = 4;

	private static final int WAITING = 4 * LANES;

	private final List<ExecutorService> lanes = IntStream.range(0, LANES)
		.mapToObj((lane) -> Executors.newSingleThreadExecutor(Thread.ofVirtual().name("lane-", lane).factory()))
		.toList();

	private final Semaphore room = new Semaphore(WAITING);

	private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

	private final Consumer<Batch> store;

	/**
	 * Opens the lanes.
	 * @param store stores a batch
	 */
	Lanes(Consumer<Batch> store) {
		this.store = store;
	}

	/**
	 * Puts a batch into its lane, waiting for room.
	 * @throws RuntimeException what kept an earlier batch from being stored
	 */
	void put(Batch batch) {
		this.room.acquireUninterruptibly();
		rethrow();
		this.lanes.get(Math.floorMod(batch.session().hashCode(), LANES)).execute(() -> {
			try {
				store(batch);
			}
			finally {
				this.room.release();
			}
		});
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
		this.lanes.forEach(ExecutorService::close);
	}

	// After a failure nothing more is stored, so that no session has a gap.
	private void store(Batch batch) {
		if (this.failure.get() != null) {
			return;
		}
		try {
			this.store.accept(batch);
		}
		catch (RuntimeException ex) {
			this.failure.compareAndSet(null, ex);
		}
	}

	private void rethrow() {
		RuntimeException problem = this.failure.get();
		if (problem != null) {
			throw problem;
		}
	}

}
