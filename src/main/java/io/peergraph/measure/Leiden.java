package io.peergraph.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Finds communities by the Leiden algorithm (Vincent Traag, Ludo Waltman and Nees Jan van
 * Eck, "From Louvain to Leiden: Guaranteeing Well-Connected Communities", 2019): nodes
 * move to where they are best, what belongs together within each community becomes one
 * node, and so on. It is tried several times in an order drawn by lot, and the best is
 * taken; as the lots are always the same, so are the communities of the same network.
 * Unlike the original it joins what is best in the second step too, and never those whom
 * nothing friendly holds together.
 */
final class Leiden {

	/** Less is rounding. */
	private static final double LEAST = 1e-10;

	/**
	 * How many peers are divided in all tries together: small networks are tried often.
	 */
	private static final int PEERS_IN_ALL = 4000;

	private static final int MOST_TRIES = 20;

	private final Random random;

	private Leiden(int seed) {
		this.random = new Random(seed);
	}

	/**
	 * {@return the best partition found}
	 * @param pairs what to divide
	 */
	static Partition divide(SignedPairs pairs) {
		Partition best = Partition.alone(pairs);
		int tries = Math.clamp(PEERS_IN_ALL / Math.max(pairs.size(), 1), 1, MOST_TRIES);
		for (int seed = 0; seed < tries; seed++) {
			best = better(best, new Leiden(seed).divided(pairs));
		}
		return best;
	}

	private static Partition better(Partition one, Partition other) {
		return (other.modularity() > one.modularity() + LEAST) ? other : one;
	}

	private Partition divided(SignedPairs pairs) {
		Partition last = Partition.alone(pairs);
		Partition next = improved(last);
		while (better(last, next) == next) {
			last = next;
			next = improved(last);
		}
		return last;
	}

	private Partition improved(Partition start) {
		int[] places = IntStream.range(0, start.pairs().size()).toArray();
		Partition level = new Partition(start.pairs(), start.numbered());
		while (true) {
			settle(level);
			int[] groups = Refinement.of(level, order(level));
			int count = Arrays.stream(groups).max().orElse(-1) + 1;
			if (count == groups.length) {
				Partition last = level;
				return new Partition(start.pairs(), Arrays.stream(places).map(last::of).toArray()).connected();
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
	private void settle(Partition partition) {
		int size = partition.pairs().size();
		Deque<Integer> waiting = new ArrayDeque<>(order(partition));
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

	private List<Integer> order(Partition partition) {
		List<Integer> order = new ArrayList<>(IntStream.range(0, partition.pairs().size()).boxed().toList());
		Collections.shuffle(order, this.random);
		return order;
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
