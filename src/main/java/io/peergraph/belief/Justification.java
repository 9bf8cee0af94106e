package io.peergraph.belief;

import java.time.Instant;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * A support of a fact, all of which an observer witnessed.
 *
 * @param fact the key of the fact
 * @param support the same for all parts of it
 * @param speaker the name of who said or told it; empty when it follows from others
 * @param at when it was said
 * @param recorded when it was stored
 * @param place where in a session it was said, to tell what was said at one time
 * @param end since when the observer knows better than what it follows from, null while
 * that holds
 * @param endedBy the key of what the observer knows instead
 */
record Justification(String fact, String support, String speaker, Instant at, Instant recorded, Place place,
		@Nullable Instant end, @Nullable String endedBy) implements Comparable<Justification> {

	// What was said at one time has an order as well, that of what it says.
	private static final Comparator<Justification> ORDER = Comparator.comparing(Justification::at)
		.thenComparing(Justification::recorded)
		.thenComparing(Justification::place)
		.thenComparing(Justification::fact)
		.thenComparing(Justification::end, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(Justification::endedBy, Comparator.nullsLast(Comparator.naturalOrder()));

	@Override
	public int compareTo(Justification other) {
		return ORDER.compare(this, other);
	}

	/** Where something was said. */
	record Place(String session, long sequence, long position) implements Comparable<Place> {

		private static final Comparator<Place> ORDER = Comparator.comparing(Place::session)
			.thenComparingLong(Place::sequence)
			.thenComparingLong(Place::position);

		@Override
		public int compareTo(Place other) {
			return ORDER.compare(this, other);
		}

	}

}
