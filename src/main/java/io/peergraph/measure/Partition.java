package io.peergraph.measure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which node is in which community, and what it is worth that one more joins. A good
 * partition has the friendly ties within communities and the hostile ones between them,
 * more than by chance: modularity of ties with signs (Sergio Gómez, Pablo Jensen and Alex
 * Arenas, "Analysis of Community Structure in Networks of Correlated Data", 2009).
 * Without hostile ties it is the usual modularity.
 */
final class Partition {

	private final SignedPairs pairs;

	private final int[] communities;

	private final int[] sizes;

	private final double[] friendly;

	private final double[] hostile;

	private final double allFriendly;

	private final double allHostile;

	/** What the node that was asked for last has to do with each community. */
	private final double[] links;

	Partition(SignedPairs pairs, int[] communities) {
		int size = pairs.size();
		this.pairs = pairs;
		this.communities = communities.clone();
		this.sizes = new int[size];
		this.friendly = new double[size];
		this.hostile = new double[size];
		this.links = new double[size];
		this.allFriendly = IntStream.range(0, size).mapToDouble(pairs::friendly).sum();
		this.allHostile = IntStream.range(0, size).mapToDouble(pairs::hostile).sum();
		IntStream.range(0, size).forEach((node) -> count(node, communities[node], 1));
	}

	/**
	 * {@return each node in a community of its own}
	 */
	static Partition alone(SignedPairs pairs) {
		return new Partition(pairs, IntStream.range(0, pairs.size()).toArray());
	}

	SignedPairs pairs() {
		return this.pairs;
	}

	int of(int node) {
		return this.communities[node];
	}

	int size(int community) {
		return this.sizes[community];
	}

	void move(int node, int to) {
		count(node, this.communities[node], -1);
		count(node, to, 1);
		this.communities[node] = to;
	}

	private void count(int node, int community, int sign) {
		this.sizes[community] += sign;
		this.friendly[community] += sign * this.pairs.friendly(node);
		this.hostile[community] += sign * this.pairs.hostile(node);
	}

	/**
	 * {@return what that node has to do with each community, until it is asked again}
	 */
	double[] links(int node) {
		int[] targets = this.pairs.targets(node);
		for (int target : targets) {
			this.links[this.communities[target]] = 0;
		}
		this.links[this.communities[node]] = 0;
		for (int at = 0; at < targets.length; at++) {
			this.links[this.communities[targets[at]]] += this.pairs.weights(node)[at];
		}
		return this.links;
	}

	/**
	 * {@return how much better than alone that node is in that community}
	 * @param node the node, which may be in the community already
	 * @param community one that the node has something to do with
	 * @param link what it has to do with it
	 */
	double gain(int node, int community, double link) {
		boolean inside = this.communities[node] == community;
		double ownFriendly = this.pairs.friendly(node);
		double ownHostile = this.pairs.hostile(node);
		double otherFriendly = this.friendly[community] - (inside ? ownFriendly : 0);
		double otherHostile = this.hostile[community] - (inside ? ownHostile : 0);
		return link - expected(ownFriendly * otherFriendly, this.allFriendly)
				+ expected(ownHostile * otherHostile, this.allHostile);
	}

	/**
	 * {@return what that community of this has by chance to do with the rest of a larger
	 * one}
	 */
	double expected(int community, Partition larger, int around) {
		double ownFriendly = this.friendly[community];
		double ownHostile = this.hostile[community];
		return expected(ownFriendly * (larger.friendly[around] - ownFriendly), this.allFriendly)
				- expected(ownHostile * (larger.hostile[around] - ownHostile), this.allHostile);
	}

	private static double expected(double product, double all) {
		return (all > 0) ? product / all : 0;
	}

	/**
	 * {@return the same, but with those apart who are not held together by friendly
	 * weights}
	 */
	Partition connected() {
		int[] parts = new int[this.communities.length];
		Arrays.fill(parts, -1);
		for (int node = 0; node < parts.length; node++) {
			if (parts[node] < 0) {
				spread(node, parts);
			}
		}
		return new Partition(this.pairs, parts);
	}

	/**
	 * Gives the number of a node to all whom it is held together with.
	 */
	private void spread(int first, int[] parts) {
		Deque<Integer> open = new ArrayDeque<>(List.of(first));
		parts[first] = first;
		while (!open.isEmpty()) {
			int node = open.remove();
			for (int at = 0; at < this.pairs.targets(node).length; at++) {
				int other = this.pairs.targets(node)[at];
				if (this.pairs.weights(node)[at] > 0 && parts[other] < 0 && of(other) == of(node)) {
					parts[other] = first;
					open.add(other);
				}
			}
		}
	}

	/**
	 * {@return a community that nobody is in}
	 */
	int empty() {
		return IntStream.range(0, this.sizes.length).filter((at) -> this.sizes[at] == 0).findFirst().orElseThrow();
	}

	/**
	 * {@return the communities of the nodes, numbered in the order of their first node}
	 */
	int[] numbered() {
		int[] numbers = new int[this.sizes.length];
		Arrays.fill(numbers, -1);
		int next = 0;
		for (int community : this.communities) {
			if (numbers[community] < 0) {
				numbers[community] = next++;
			}
		}
		return Arrays.stream(this.communities).map((community) -> numbers[community]).toArray();
	}

	/**
	 * {@return how good it is, 1 at most, 0 where there is no tie}
	 */
	double modularity() {
		double sum = 0;
		for (int node = 0; node < this.communities.length; node++) {
			sum += links(node)[this.communities[node]];
		}
		for (int at = 0; at < this.sizes.length; at++) {
			sum -= expected(this.friendly[at] * this.friendly[at], this.allFriendly);
			sum += expected(this.hostile[at] * this.hostile[at], this.allHostile);
		}
		return expected(sum, this.allFriendly + this.allHostile);
	}

}
