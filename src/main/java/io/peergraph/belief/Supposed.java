package io.peergraph.belief;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A fact as an observer would hold it.
 *
 * @param fact the key of the fact
 * @param periods when it would, in order; none where it would not
 * @param grounds on what, in the order of time
 * @param merged the same with that of what says the same in other words and merged into
 * it
 */
public record Supposed(String fact, List<HeldPeriod> periods, List<Ground> grounds, List<Ground> merged) {

	/**
	 * A support of which all counts.
	 *
	 * @param at when it was there
	 * @param recordedAt when it was stored
	 * @param sequence the number of its last message, 0 for none
	 * @param messages the keys of the messages it consists of, be it through what the
	 * fact follows from; none where it was told
	 * @param sessions the names of the sessions in which all of it was said or told; one
	 * without a name is none
	 */
	public record Ground(Instant at, Instant recordedAt, long sequence, List<String> messages,
			Set<String> sessions) implements Comparable<Ground> {

		private static final Comparator<Ground> ORDER = Comparator.comparing(Ground::at)
			.thenComparing(Ground::recordedAt)
			.thenComparingLong(Ground::sequence)
			.thenComparing((ground) -> ground.messages().toString());

		@Override
		public int compareTo(Ground other) {
			return ORDER.compare(this, other);
		}

	}

	/**
	 * {@return the time during which it would be held then, null for none}
	 * @param asOf the time, null for now
	 */
	public @Nullable HeldPeriod period(@Nullable Instant asOf) {
		for (HeldPeriod period : this.periods) {
			Instant until = period.until();
			if ((asOf == null) ? (until == null)
					: (!period.since().isAfter(asOf) && (until == null || until.isAfter(asOf)))) {
				return period;
			}
		}
		return null;
	}

}
