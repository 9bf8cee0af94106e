package io.peergraph.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

import io.peergraph.graph.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.FluxSink;

/**
 * One subscriber on its way along a log, with a thread of its own, so that one who is
 * slow holds up nobody. It keeps its place and hardly anything else: what it has no
 * demand for stays in the database.
 */
final class Follower<E, T> implements Runnable {

	private static final Logger log = LoggerFactory.getLogger(Follower.class);

	// What was read and waited for longer than this is not kept for longer.
	private static final Duration FRESH = Duration.ofSeconds(1);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final SharedPoll<E> poll;

	private final CursorCipher cipher;

	private final Function<E, Optional<T>> visible;

	private final FluxSink<Event<T>> sink;

	private long place;

	// What was read earlier was not read for this subscriber and may be deleted since.
	private long ready = System.nanoTime();

	Follower(SharedPoll<E> poll, CursorCipher cipher, Function<E, Optional<T>> visible, FluxSink<Event<T>> sink,
			long place) {
		this.poll = poll;
		this.cipher = cipher;
		this.visible = visible;
		this.sink = sink;
		this.place = place;
	}

	@Override
	public void run() {
		while (!isOver()) {
			try {
				if (this.poll.hasEnded() || !step()) {
					this.sink.complete();
					return;
				}
			}
			catch (RuntimeException ex) {
				log.atWarn().addKeyValue("problem", Problem.of(ex)).log("cannot follow");
				LockSupport.parkNanos(PAUSE.toNanos());
			}
		}
	}

	private boolean isOver() {
		return this.sink.isCancelled() || this.poll.isClosed();
	}

	/**
	 * {@return whether the log goes on}
	 */
	private boolean step() {
		Optional<Tail.Part<E>> shared = this.poll.after(this.place);
		if (shared.isPresent()) {
			send(shared.get().slice(), shared.get().since() - this.ready < 0);
			if (this.poll.after(this.place).filter((part) -> part.slice().upTo() == this.place).isPresent()) {
				LockSupport.park(this.poll);
			}
			return true;
		}
		Optional<Slice<E>> own = this.poll.journal().read(this.place);
		own.ifPresent((slice) -> send(slice, false));
		if (own.filter((slice) -> !slice.more() && slice.upTo() == this.place).isPresent()) {
			this.poll.begin(this.place);
		}
		return own.isPresent();
	}

	private void send(Slice<E> slice, boolean old) {
		long began = System.nanoTime();
		boolean doubtful = old;
		for (Slice.Entry<E> entry : slice.entries()) {
			Optional<T> seen = this.visible.apply(entry.value());
			if (seen.isPresent()) {
				if (awaitDemand()) {
					doubtful = true;
					this.ready = System.nanoTime();
				}
				if (isOver() || System.nanoTime() - began > FRESH.toNanos()) {
					return;
				}
				if (!doubtful || this.poll.journal().stands(entry)) {
					this.sink.next(new Event<>(this.cipher.cursor(entry.place()), seen.get()));
				}
			}
			this.place = entry.place();
		}
		this.place = Math.max(this.place, slice.upTo());
	}

	/**
	 * {@return whether that took any time, in which what was read may have been deleted}
	 */
	private boolean awaitDemand() {
		boolean waited = false;
		while (this.sink.requestedFromDownstream() == 0 && !isOver()) {
			waited = true;
			LockSupport.park(this.sink);
		}
		return waited;
	}

}
