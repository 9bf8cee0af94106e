package io.peergraph.network;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When what counts was said, and as of when it is looked at.
 *
 * @param since from then on, null for always
 * @param until before then, null for without end
 * @param asOf as of when, null for now
 */
public record Stretch(@Nullable Instant since, @Nullable Instant until, @Nullable Instant asOf) {

	private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

	private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

	/**
	 * {@return whether all counts that was ever said, as it is now}
	 */
	boolean isAlways() {
		return this.since == null && this.until == null && this.asOf == null;
	}

	boolean has(Instant at) {
		return !at.isBefore(from()) && at.isBefore(to());
	}

	Instant from() {
		return (this.since != null) ? this.since : FIRST;
	}

	/**
	 * {@return its end, which it does not have itself}
	 */
	Instant to() {
		Instant end = (this.until != null) ? this.until : LAST;
		return (this.asOf != null && this.asOf.isBefore(end)) ? this.asOf.plusNanos(1) : end;
	}

}
