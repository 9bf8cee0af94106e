package io.peergraph.measure;

import java.util.List;

/**
 * The step that makes the communities of {@link Leiden} hold together: within each, nodes
 * join again from the beginning, and only those that belong to the whole of it.
 */
final class Refinement {

	private final Partition whole;

	private final Partition groups;

	/** What each group has to do with the rest of its community. */
	private final double[] cuts;

	private Refinement(Partition whole) {
		int size = whole.pairs().size();
		this.whole = whole;
		this.groups = Partition.alone(whole.pairs());
		this.cuts = new double[size];
		for (int node = 0; node < size; node++) {
			this.cuts[node] = whole.links(node)[whole.of(node)];
		}
	}

	/**
	 * {@return for each node the number of the group that it belongs to}
	 * @param whole the communities
	 * @param order in which order the nodes join
	 */
	static int[] of(Partition whole, List<Integer> order) {
		Refinement refinement = new Refinement(whole);
		for (int node : order) {
			if (refinement.groups.size(refinement.groups.of(node)) == 1) {
				refinement.join(node);
			}
		}
		return refinement.groups.numbered();
	}

	private void join(int node) {
		int own = this.groups.of(node);
		int community = this.whole.of(node);
		double[] links = this.groups.links(node);
		int best = own;
		double most = 0;
		for (int other : this.whole.pairs().targets(node)) {
			int group = this.groups.of(other);
			double gain = this.groups.gain(node, group, links[group]);
			if (this.whole.of(other) == community && links[group] > 0 && gain > most && belongs(group, community)) {
				best = group;
				most = gain;
			}
		}
		if (best != own && belongs(own, community)) {
			this.cuts[best] += this.cuts[own] - 2 * links[best];
			this.groups.move(node, best);
		}
	}

	private boolean belongs(int group, int community) {
		return this.cuts[group] >= this.groups.expected(group, this.whole, community);
	}

}
