package io.peergraph.measure;

import java.util.Arrays;

/**
 * Whom the whole network trusts: trust counts as much as who gives it is trusted
 * (Sepandar Kamvar, Mario Schlosser and Hector Garcia-Molina, "The EigenTrust Algorithm
 * for Reputation Management in P2P Networks", 2003). Nobody is trusted beforehand, so the
 * prior is the same for all; who trusts nobody leaves it to the prior.
 */
final class EigenTrust {

	/** How much of all trust is given by the prior at each step. */
	private static final double PRIOR = 0.15;

	private static final double TOLERANCE = 1e-12;

	private EigenTrust() {
	}

	/**
	 * {@return the reputation of each peer; all of them make 1}
	 * @param trust who trusts whom, how much; distrust gives nothing
	 */
	static double[] of(Sociogram trust) {
		Sociogram given = trust.positive();
		double[] reputation = new double[given.size()];
		Arrays.fill(reputation, 1.0 / given.size());
		double change = 1;
		// What is left of a difference shrinks by .85 at each step, so this ends.
		while (change > TOLERANCE) {
			double[] next = step(given, reputation);
			change = distance(reputation, next);
			reputation = next;
		}
		return reputation;
	}

	private static double[] step(Sociogram given, double[] reputation) {
		double[] received = new double[given.size()];
		double unspent = 0;
		for (int peer = 0; peer < given.size(); peer++) {
			if (given.targets(peer).length == 0) {
				unspent += reputation[peer];
			}
			else {
				spend(given, peer, reputation[peer], received);
			}
		}
		double same = (PRIOR + (1 - PRIOR) * unspent) / given.size();
		return Arrays.stream(received).map((sum) -> same + (1 - PRIOR) * sum).toArray();
	}

	private static void spend(Sociogram given, int peer, double reputation, double[] received) {
		double each = reputation / given.strength(peer);
		for (int at = 0; at < given.targets(peer).length; at++) {
			received[given.targets(peer)[at]] += each * given.weights(peer)[at];
		}
	}

	private static double distance(double[] one, double[] other) {
		double sum = 0;
		for (int at = 0; at < one.length; at++) {
			sum += Math.abs(one[at] - other[at]);
		}
		return sum;
	}

}
