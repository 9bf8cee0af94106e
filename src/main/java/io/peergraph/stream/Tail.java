package io.peergraph.stream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The newest entries of a log, without a gap, for all who are nearly up to date. Few and
 * young: who reads slowly does not make it grow. Any of them may be deleted meanwhile, by
 * any process: who did not wait for it when it was read has to look again.
 */
final class Tail<E> {

	private static final Duration LIFE = Duration.ofSeconds(5);

	private final Deque<Kept<E>> entries = new ArrayDeque<>();

	private final int most;

	private long start;

	private long end;

	Tail(int most, long start) {
		this.most = most;
		this.start = start;
		this.end = start;
	}

	private record Kept<E>(Slice.Entry<E> entry, long since) {
	}

	synchronized long end() {
		return this.end;
	}

	/**
	 * A part of the log.
	 *
	 * @param slice the entries
	 * @param since when the reading began that found the first of them
	 */
	record Part<E>(Slice<E> slice, long since) {
	}

	/**
	 * {@return what is known after a place; empty when that is too far back}
	 */
	synchronized Optional<Part<E>> after(long place) {
		if (this.start > place) {
			return Optional.empty();
		}
		List<Kept<E>> newer = this.entries.stream().filter((kept) -> kept.entry().place() > place).toList();
		long since = newer.isEmpty() ? System.nanoTime() : newer.getFirst().since();
		return Optional.of(new Part<>(
				new Slice<>(newer.stream().map(Kept::entry).toList(), Math.max(place, this.end), false), since));
	}

	/** Keeps what was read, by a reading that began at a time. */
	synchronized void add(Slice<E> slice, long began) {
		slice.entries().forEach((entry) -> this.entries.addLast(new Kept<>(entry, began)));
		this.end = Math.max(this.end, slice.upTo());
		while (!this.entries.isEmpty() && (this.entries.size() > this.most || isOld(this.entries.getFirst(), began))) {
			this.start = this.entries.removeFirst().entry().place();
		}
	}

	private static boolean isOld(Kept<?> kept, long now) {
		return now - kept.since() > LIFE.toNanos();
	}

}
