package io.peergraph.measure;

import java.util.Arrays;

/**
 * Who stands between others: the share of the shortest ways between any two others that
 * lead through a peer, counted as in Ulrik Brandes, "A Faster Algorithm for Betweenness
 * Centrality", 2001. All ties are equally long. JGraphT has it too, twenty times slower;
 * the tests compare.
 */
final class Betweenness {

	private final Sociogram ties;

	private final double[] scores;

	/** The peers found from the source so far, the nearest first. */
	private final int[] found;

	private final int[] distance;

	/** How many shortest ways lead there from the source. */
	private final double[] ways;

	/** How much of the ways from the source to those behind a peer lead through it. */
	private final double[] behind;

	private Betweenness(Sociogram ties) {
		this.ties = ties;
		this.scores = new double[ties.size()];
		this.found = new int[ties.size()];
		this.distance = new int[ties.size()];
		this.ways = new double[ties.size()];
		this.behind = new double[ties.size()];
	}

	/**
	 * {@return the share of each peer, 0 to 1}
	 */
	static double[] of(Sociogram ties) {
		Betweenness betweenness = new Betweenness(ties);
		for (int source = 0; source < ties.size(); source++) {
			betweenness.addFrom(source);
		}
		double pairs = Math.max(1.0, (ties.size() - 1.0) * (ties.size() - 2.0));
		return Arrays.stream(betweenness.scores).map((score) -> score / pairs).toArray();
	}

	private void addFrom(int source) {
		int count = search(source);
		for (int at = count - 1; at > 0; at--) {
			collect(this.found[at]);
			this.scores[this.found[at]] += this.behind[this.found[at]];
		}
	}

	private int search(int source) {
		Arrays.fill(this.distance, -1);
		Arrays.fill(this.ways, 0);
		Arrays.fill(this.behind, 0);
		this.distance[source] = 0;
		this.ways[source] = 1;
		this.found[0] = source;
		int count = 1;
		for (int at = 0; at < count; at++) {
			count = look(this.found[at], count);
		}
		return count;
	}

	private int look(int peer, int count) {
		int known = count;
		for (int next : this.ties.targets(peer)) {
			if (this.distance[next] < 0) {
				this.distance[next] = this.distance[peer] + 1;
				this.found[known++] = next;
			}
			if (this.distance[next] == this.distance[peer] + 1) {
				this.ways[next] += this.ways[peer];
			}
		}
		return known;
	}

	private void collect(int peer) {
		double sum = 0;
		for (int next : this.ties.targets(peer)) {
			if (this.distance[next] == this.distance[peer] + 1) {
				sum += (1 + this.behind[next]) / this.ways[next];
			}
		}
		this.behind[peer] = this.ways[peer] * sum;
	}

}
