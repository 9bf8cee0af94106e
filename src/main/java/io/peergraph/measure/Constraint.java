package io.peergraph.measure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much the contacts of a peer have to do with each other, so that it cannot play
 * between them (Ronald Burt, "Structural Holes", 1992; "Structural Holes and Good Ideas",
 * 2004).
 */
final class Constraint {

	/** Who has nobody has no more to play between than who has one. */
	private static final double ALONE = 1;

	private final Sociogram pairs;

	/** The share of what a peer invests that goes to each of its contacts. */
	private final double[][] shares;

	/** How much is invested in each other by way of the contacts of a peer. */
	private final double[] indirect;

	private Constraint(Sociogram pairs) {
		this.pairs = pairs;
		this.shares = IntStream.range(0, pairs.size()).mapToObj(this::shares).toArray(double[][]::new);
		this.indirect = new double[pairs.size()];
	}

	/**
	 * {@return the constraint of each peer: low for brokers, 1 for who has one contact or
	 * none, more in a closed group of three}
	 * @param ties who has to do with whom, how much; both directions count together
	 */
	static double[] of(Sociogram ties) {
		Constraint constraint = new Constraint(ties.positive().undirected());
		return IntStream.range(0, ties.size()).mapToDouble(constraint::of).toArray();
	}

	private double[] shares(int peer) {
		double all = this.pairs.strength(peer);
		return Arrays.stream(this.pairs.weights(peer)).map((weight) -> weight / all).toArray();
	}

	private double of(int peer) {
		int[] contacts = this.pairs.targets(peer);
		if (contacts.length == 0) {
			return ALONE;
		}
		Arrays.fill(this.indirect, 0);
		for (int at = 0; at < contacts.length; at++) {
			invest(contacts[at], this.shares[peer][at]);
		}
		double sum = 0;
		for (int at = 0; at < contacts.length; at++) {
			double invested = this.shares[peer][at] + this.indirect[contacts[at]];
			sum += invested * invested;
		}
		return sum;
	}

	private void invest(int by, double share) {
		for (int at = 0; at < this.shares[by].length; at++) {
			this.indirect[this.pairs.targets(by)[at]] += share * this.shares[by][at];
		}
	}

}
