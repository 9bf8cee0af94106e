package io.peergraph.imports;

import java.time.Duration;

/**
 * How fast something goes since this was made.
 *
 * @param since by {@link System#nanoTime}, which no clock that is set can disturb
 */
record Rate(long since) {

	Rate() {
		this(System.nanoTime());
	}

	long of(long done) {
		return done * Duration.ofSeconds(1).toNanos() / Math.max(1, System.nanoTime() - this.since);
	}

}
