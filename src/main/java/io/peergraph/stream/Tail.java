package io.peergraph.stream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The newest entries of a log, without a gap, for all who are nearly up to date. Few and
 * young: who reads slowly does not make it grow, and what was deleted is soon forgotten.
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

	synchronized boolean covers(long place) {
		return this.start <= place;
	}

	/**
	 * {@return what is known after a place that is covered}
	 */
	synchronized Slice<E> after(long place) {
		List<Slice.Entry<E>> newer = this.entries.stream()
			.map(Kept::entry)
			.filter((entry) -> entry.place() > place)
			.toList();
		return new Slice<>(newer, Math.max(place, this.end), false);
	}

	synchronized void add(Slice<E> slice, long now) {
		slice.entries().forEach((entry) -> this.entries.addLast(new Kept<>(entry, now)));
		this.end = Math.max(this.end, slice.upTo());
		while (!this.entries.isEmpty() && (this.entries.size() > this.most || isOld(this.entries.getFirst(), now))) {
			this.start = this.entries.removeFirst().entry().place();
		}
	}

	private static boolean isOld(Kept<?> kept, long now) {
		return now - kept.since() > LIFE.toNanos();
	}

}
