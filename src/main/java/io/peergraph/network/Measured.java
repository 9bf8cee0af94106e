package io.peergraph.network;

import java.time.Instant;
import java.util.function.Supplier;

import io.peergraph.measure.Measures;

/**
 * Measures with when they were worked out.
 *
 * @param all the measures, worked out now if they were not before
 * @param at when
 */
record Measured(Supplier<Measures> all, Instant at) {

	Measures measures() {
		return this.all.get();
	}

}
