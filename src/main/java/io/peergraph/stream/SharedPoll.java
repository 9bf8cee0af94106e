package io.peergraph.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import io.peergraph.graph.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all who follow the same part of a log in this process share: one poll, and what it
 * found last. It begins where the first of them has caught up.
 */
final class SharedPoll<E> {

	private static final Logger log = LoggerFactory.getLogger(SharedPoll.class);

	private static final Duration SHORTEST_SLEEP = Duration.ofMillis(20);

	private final Journal<E> journal;

	private final StreamProperties properties;

	private final Set<Thread> followers = ConcurrentHashMap.newKeySet();

	private final Semaphore wakeup = new Semaphore(0);

	private volatile @Nullable Tail<E> tail;

	private volatile boolean ended;

	private volatile boolean closed;

	SharedPoll(Journal<E> journal, StreamProperties properties) {
		this.journal = journal;
		this.properties = properties;
	}

	Journal<E> journal() {
		return this.journal;
	}

	void join(Thread follower) {
		this.followers.add(follower);
	}

	/**
	 * {@return whether nobody is left}
	 */
	boolean leave(Thread follower) {
		this.followers.remove(follower);
		return this.followers.isEmpty();
	}

	void close() {
		this.closed = true;
		this.followers.forEach(LockSupport::unpark);
		ring();
	}

	void ring() {
		if (this.wakeup.availablePermits() == 0) {
			this.wakeup.release();
		}
	}

	boolean hasEnded() {
		return this.ended;
	}

	boolean isClosed() {
		return this.closed;
	}

	/**
	 * {@return what the poll found after a place; empty when the place is too far back,
	 * or nobody has caught up yet}
	 */
	Optional<Tail.Part<E>> after(long place) {
		Tail<E> shared = this.tail;
		return (shared != null) ? shared.after(place) : Optional.empty();
	}

	/**
	 * Tells that everything up to a place was read: from there on it can be polled.
	 */
	synchronized void begin(long place) {
		if (this.tail == null) {
			Tail<E> begun = new Tail<>(this.properties.kept(), place);
			this.tail = begun;
			Thread.ofVirtual().name("poll " + this.journal.log()).start(() -> run(begun));
		}
	}

	private void run(Tail<E> shared) {
		Duration sleep = SHORTEST_SLEEP;
		while (!this.closed && !this.ended) {
			boolean found = poll(shared);
			try {
				boolean woken = found || this.wakeup.tryAcquire(sleep.toMillis(), TimeUnit.MILLISECONDS);
				sleep = woken ? SHORTEST_SLEEP : longer(sleep);
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	private boolean poll(Tail<E> shared) {
		try {
			long before = shared.end();
			long began = System.nanoTime();
			Optional<Slice<E>> found = this.journal.read(before);
			this.ended = found.isEmpty();
			found.ifPresent((slice) -> shared.add(slice, began));
			boolean news = this.ended || shared.end() > before;
			if (news) {
				this.followers.forEach(LockSupport::unpark);
			}
			return news || found.filter(Slice::more).isPresent();
		}
		catch (RuntimeException ex) {
			// The database is away, most likely. What was missed is read when it is back.
			log.atWarn().addKeyValue("problem", Problem.of(ex)).log("no poll");
			return false;
		}
	}

	private Duration longer(Duration sleep) {
		Duration twice = sleep.multipliedBy(2);
		return (twice.compareTo(this.properties.idle()) < 0) ? twice : this.properties.idle();
	}

}
