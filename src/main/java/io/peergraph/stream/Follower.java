package io.peergraph.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

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

	// What was read and waited for longer than this may have been deleted since.
	private static final Duration FRESH = Duration.ofSeconds(1);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final Topic<E> topic;

	private final Seal seal;

	private final Function<E, Optional<T>> sight;

	private final FluxSink<Event<T>> sink;

	private long place;

	Follower(Topic<E> topic, Seal seal, Function<E, Optional<T>> sight, FluxSink<Event<T>> sink, long place) {
		this.topic = topic;
		this.seal = seal;
		this.sight = sight;
		this.sink = sink;
		this.place = place;
	}

	@Override
	public void run() {
		while (!isOver()) {
			try {
				if (this.topic.hasEnded() || !step()) {
					this.sink.complete();
					return;
				}
			}
			catch (RuntimeException ex) {
				log.atWarn().addKeyValue("problem", ex.getClass().getSimpleName()).log("cannot follow");
				LockSupport.parkNanos(PAUSE.toNanos());
			}
		}
	}

	private boolean isOver() {
		return this.sink.isCancelled() || this.topic.isClosed();
	}

	/**
	 * {@return whether the log goes on}
	 */
	private boolean step() {
		Optional<Slice<E>> shared = this.topic.after(this.place);
		if (shared.isPresent()) {
			tell(shared.get());
			if (this.topic.after(this.place).filter((slice) -> slice.upTo() == this.place).isPresent()) {
				LockSupport.park(this.topic);
			}
			return true;
		}
		Optional<Slice<E>> own = this.topic.journal().read(this.place);
		own.ifPresent(this::tell);
		if (own.filter((slice) -> !slice.more() && slice.upTo() == this.place).isPresent()) {
			this.topic.begin(this.place);
		}
		return own.isPresent();
	}

	private void tell(Slice<E> slice) {
		for (Slice.Entry<E> entry : slice.entries()) {
			Optional<T> seen = this.sight.apply(entry.value());
			if (seen.isPresent()) {
				if (!awaitDemand()) {
					return;
				}
				this.sink.next(new Event<>(this.seal.cursor(entry.place()), seen.get()));
			}
			this.place = entry.place();
		}
		this.place = Math.max(this.place, slice.upTo());
	}

	/**
	 * {@return whether what was read may still be told}
	 */
	private boolean awaitDemand() {
		long since = System.nanoTime();
		while (this.sink.requestedFromDownstream() == 0 && !isOver()) {
			LockSupport.park(this.sink);
		}
		return !isOver() && System.nanoTime() - since < FRESH.toNanos();
	}

}
