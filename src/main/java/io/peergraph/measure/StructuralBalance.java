package io.peergraph.measure;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whether the friend of a friend is a friend and the enemy of an enemy too (Dorwin
 * Cartwright and Frank Harary, "Structural Balance: A Generalization of Heider's Theory",
 * 1956): a triad is balanced with one friendly tie or three. What two peers are to each
 * other is the sum of both directions.
 *
 * @param triads how many there are
 * @param balanced how many of them are balanced
 * @param unbalanced those that are not, in the order of names, {@value #MOST} at most
 */
public record StructuralBalance(long triads, long balanced, List<Triad> unbalanced) {

	static final int MOST = 1000;

	public static StructuralBalance of(Sociogram ties) {
		return new Count(ties.undirected()).all();
	}

	/**
	 * {@return the share of balanced triads, nothing without a triad}
	 */
	public @Nullable Double share() {
		return (this.triads > 0) ? (double) this.balanced / this.triads : null;
	}

	private static final class Count {

		private final Sociogram pairs;

		private final List<Triad> unbalanced = new ArrayList<>();

		private long triads;

		private long balanced;

		Count(Sociogram pairs) {
			this.pairs = pairs;
		}

		StructuralBalance all() {
			double[] weights = new double[this.pairs.size()];
			for (int first = 0; first < this.pairs.size(); first++) {
				mark(first, weights, 1);
				countFrom(first, weights);
				mark(first, weights, 0);
			}
			return new StructuralBalance(this.triads, this.balanced, List.copyOf(this.unbalanced));
		}

		/** Notes what the others are to that peer, or with zero forgets it. */
		private void mark(int peer, double[] weights, int factor) {
			for (int at = 0; at < this.pairs.targets(peer).length; at++) {
				weights[this.pairs.targets(peer)[at]] = factor * this.pairs.weights(peer)[at];
			}
		}

		private void countFrom(int first, double[] weights) {
			for (int second : this.pairs.targets(first)) {
				for (int third : this.pairs.targets(second)) {
					if (first < second && second < third && weights[third] != 0) {
						double sign = Math.signum(weights[second]) * Math.signum(weights[third])
								* Math.signum(this.pairs.weight(second, third));
						add(first, second, third, sign > 0);
					}
				}
			}
		}

		private void add(int first, int second, int third, boolean isBalanced) {
			this.triads++;
			if (isBalanced) {
				this.balanced++;
			}
			else if (this.unbalanced.size() < MOST) {
				this.unbalanced.add(new Triad(this.pairs.name(first), this.pairs.name(second), this.pairs.name(third)));
			}
		}

	}

}
