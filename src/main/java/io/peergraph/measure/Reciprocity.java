package io.peergraph.measure;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * How much of what is given is returned: the share of ties that lead both ways (Diego
 * Garlaschelli and Maria Loffredo, "Patterns of Link Reciprocity in Directed Networks",
 * 2004, of which this is the plain share).
 */
final class Reciprocity {

	private final Sociogram ties;

	Reciprocity(Sociogram ties) {
		this.ties = ties.positive();
	}

	/**
	 * {@return the share of all ties that are returned, nothing without a tie}
	 */
	@Nullable Double overall() {
		int all = IntStream.range(0, this.ties.size()).map((peer) -> this.ties.targets(peer).length).sum();
		int returned = IntStream.range(0, this.ties.size()).map(this::returned).sum();
		return (all > 0) ? (double) returned / all : null;
	}

	/**
	 * {@return for each peer the share of the ties from and to it that lead both ways,
	 * nothing where it has none}
	 */
	@Nullable Double[] ofEach() {
		int[] received = new int[this.ties.size()];
		for (int peer = 0; peer < received.length; peer++) {
			Arrays.stream(this.ties.targets(peer)).forEach((to) -> received[to]++);
		}
		@Nullable Double[] each = new @Nullable Double[received.length];
		for (int peer = 0; peer < received.length; peer++) {
			int all = this.ties.targets(peer).length + received[peer];
			each[peer] = (all > 0) ? 2.0 * returned(peer) / all : null;
		}
		return each;
	}

	private int returned(int peer) {
		return (int) Arrays.stream(this.ties.targets(peer)).filter((to) -> this.ties.has(to, peer)).count();
	}

}
