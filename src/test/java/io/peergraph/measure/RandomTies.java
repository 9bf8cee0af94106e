package io.peergraph.measure;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Ties at random: mostly within groups of about fifty, there mostly friendly. */
public final class RandomTies {

	private static final int GROUP = 50;

	private RandomTies() {
	}

	public static List<Arc> some(int seed, int peers, int ties) {
		Random random = new Random(seed);
		return Stream.generate(() -> tie(random, peers)).limit(ties).toList();
	}

	private static Arc tie(Random random, int peers) {
		int from = random.nextInt(peers);
		boolean near = random.nextInt(10) < 7;
		int to = near ? (from / GROUP * GROUP + random.nextInt(GROUP)) % peers : random.nextInt(peers);
		boolean hostile = random.nextInt(10) < (near ? 1 : 4);
		return new Arc("peer" + from, "peer" + to, (hostile ? -1 : 1) * (1 + random.nextInt(5)));
	}

}
