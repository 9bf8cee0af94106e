package io.peergraph.network;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A time, cut into slices of the same length in whole seconds; the last may be shorter.
 *
 * @param since its begin
 * @param until its end, which it does not have itself
 * @param most how many slices it is cut into, unless they were shorter than a second
 */
record TimeSlices(Instant since, Instant until, int most) {

	/**
	 * {@return how long a slice is, in seconds}
	 */
	long seconds() {
		Duration all = Duration.between(this.since, this.until);
		return Math.max(1, Math.ceilDiv(Math.ceilDiv(all.toMillis(), 1000), this.most));
	}

	/**
	 * {@return the slices, each as it looks at its end, or now where that is earlier}
	 * @param now the time
	 */
	List<Stretch> stretches(Instant now) {
		long seconds = seconds();
		return LongStream.range(0, this.most)
			.mapToObj((index) -> this.since.plusSeconds(index * seconds))
			.filter((begin) -> begin.isBefore(this.until))
			.map((begin) -> stretch(begin, begin.plusSeconds(seconds), now))
			.toList();
	}

	private Stretch stretch(Instant begin, Instant after, Instant now) {
		Instant end = after.isBefore(this.until) ? after : this.until;
		return new Stretch(begin, end, end.isBefore(now) ? end : now);
	}

}
