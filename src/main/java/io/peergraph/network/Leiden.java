package io.peergraph.network;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Finds communities by the Leiden algorithm (Vincent Traag, Ludo Waltman and Nees Jan van
 * Eck, "From Louvain to Leiden: Guaranteeing Well-Connected Communities", 2019): nodes
 * move to where they are best, what belongs together within each community becomes one
 * node, and so on. Where the original draws lots, this takes the best: the same network
 * always has the same communities.
 */
final class Leiden {

	/** Less is rounding. */
	private static final double LEAST = 1e-10;

	private Leiden() {
	}

	/**
	 * {@return the best partition found}
	 */
	static Partition divide(SignedPairs pairs) {
		Partition best = Partition.alone(pairs);
		Partition next = improved(best);
		while (next.modularity() > best.modularity() + LEAST) {
			best = next;
			next = improved(best);
		}
		return best;
	}

	private static Partition improved(Partition start) {
		int[] places = IntStream.range(0, start.pairs().size()).toArray();
		Partition level = new Partition(start.pairs(), start.numbered());
		while (true) {
			settle(level);
			int[] groups = Refinement.of(level);
			int count = Arrays.stream(groups).max().orElse(-1) + 1;
			if (count == groups.length) {
				Partition last = level;
				return new Partition(start.pairs(), Arrays.stream(places).map(last::of).toArray());
			}
			places = Arrays.stream(places).map((place) -> groups[place]).toArray();
			level = joined(level, groups, count);
		}
	}

	private static Partition joined(Partition level, int[] groups, int count) {
		int[] numbered = level.numbered();
		int[] communities = new int[count];
		IntStream.range(0, groups.length).forEach((node) -> communities[groups[node]] = numbered[node]);
		return new Partition(level.pairs().joined(groups, count), communities);
	}

	/** Moves nodes until none is better elsewhere. */
	private static void settle(Partition partition) {
		int size = partition.pairs().size();
		Deque<Integer> waiting = new ArrayDeque<>(IntStream.range(0, size).boxed().toList());
		boolean[] waits = new boolean[size];
		Arrays.fill(waits, true);
		while (!waiting.isEmpty()) {
			int node = waiting.remove();
			waits[node] = false;
			int best = best(partition, node);
			if (best != partition.of(node)) {
				partition.move(node, best);
				for (int other : partition.pairs().targets(node)) {
					if (partition.of(other) != best && !waits[other]) {
						waits[other] = true;
						waiting.add(other);
					}
				}
			}
		}
	}

	private static int best(Partition partition, int node) {
		double[] links = partition.links(node);
		int best = partition.of(node);
		double most = partition.gain(node, best, links[best]);
		for (int other : partition.pairs().targets(node)) {
			int community = partition.of(other);
			double gain = partition.gain(node, community, links[community]);
			if (links[community] > 0 && gain > most + LEAST) {
				best = community;
				most = gain;
			}
		}
		return (most < -LEAST) ? partition.empty() : best;
	}

}
