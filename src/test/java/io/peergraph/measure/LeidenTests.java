package io.peergraph.measure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LeidenTests {

	/**
	 * No partition has more than .4198 (Ulrik Brandes et al., "On Modularity Clustering",
	 * 2008).
	 */
	@Test
	void dividesTheKarateClubBest() {
		Partition club = Leiden.divide(SignedPairs.of(Drawn.sociogram(Drawn.KARATE_CLUB)));

		assertThat(club.modularity()).isCloseTo(0.4198, Offset.offset(1e-4));
	}

	@Test
	void measuresByHand() {
		SignedPairs pairs = SignedPairs.of(Drawn.sociogram("a-b b-c a-c d-e e-f d-f c-d"));

		// 6 of 7 ties are within; each camp has half of all ends.
		assertThat(new Partition(pairs, new int[] { 0, 0, 0, 1, 1, 1 }).modularity()).isCloseTo(6.0 / 7 - 0.5,
				Offset.offset(1e-12));
		assertThat(new Partition(pairs, new int[6]).modularity()).isCloseTo(0, Offset.offset(1e-12));
	}

	@Test
	void measuresHostileTiesByHand() {
		SignedPairs pairs = SignedPairs.of(Drawn.sociogram("a-b c-d a!c b!d"));

		// Friendly 1/2 more within than by chance, hostile 1/2 less, each half of all.
		assertThat(new Partition(pairs, new int[] { 0, 0, 1, 1 }).modularity()).isCloseTo(0.5, Offset.offset(1e-12));
		assertThat(new Partition(pairs, new int[] { 0, 1, 0, 1 }).modularity()).isCloseTo(-0.5, Offset.offset(1e-12));
	}

	@Test
	void dividesNothing() {
		assertThat(Leiden.divide(SignedPairs.of(Drawn.sociogram(""))).modularity()).isZero();
	}

	@Test
	void isAsGoodAsAnyDivisionOfAFew() {
		for (int seed = 0; seed < 20; seed++) {
			SignedPairs pairs = SignedPairs.of(Sociogram.of(List.of(), RandomTies.some(seed, 7, 20)));

			double best = best(pairs, new int[pairs.size()], 0, 0);

			assertThat(Leiden.divide(pairs).modularity()).isCloseTo(best, Offset.offset(1e-9));
		}
	}

	/**
	 * {@return the most that any division has whose first members are given}
	 */
	private static double best(SignedPairs pairs, int[] communities, int given, int used) {
		if (given == communities.length) {
			return new Partition(pairs, communities).connected().modularity();
		}
		double best = -1;
		for (int community = 0; community <= Math.min(used, communities.length - 1); community++) {
			communities[given] = community;
			best = Math.max(best, best(pairs, communities, given + 1, Math.max(used, community + 1)));
		}
		return best;
	}

	@Test
	void keepsCommunitiesConnected() {
		for (int seed = 0; seed < 150; seed++) {
			assertConnected(Sociogram.of(List.of(), RandomTies.some(seed, 9, 20)));
		}
		for (int seed = 0; seed < 20; seed++) {
			assertConnected(Sociogram.of(List.of(), RandomTies.some(seed, 200, 500)));
		}
	}

	private static void assertConnected(Sociogram ties) {
		int[] communities = Leiden.divide(SignedPairs.of(ties)).numbered();
		int last = IntStream.of(communities).max().orElse(-1);
		for (int community = 0; community <= last; community++) {
			assertConnected(ties.undirected(), communities, community);
		}
	}

	private static void assertConnected(Sociogram pairs, int[] communities, int community) {
		List<Integer> members = IntStream.range(0, pairs.size())
			.filter((peer) -> communities[peer] == community)
			.boxed()
			.toList();
		Set<Integer> reached = new HashSet<>(List.of(members.getFirst()));
		Deque<Integer> open = new ArrayDeque<>(reached);
		while (!open.isEmpty()) {
			int peer = open.remove();
			IntStream.of(pairs.targets(peer))
				.filter((other) -> pairs.weight(peer, other) > 0 && communities[other] == community)
				.filter(reached::add)
				.forEach(open::add);
		}
		assertThat(reached).containsExactlyInAnyOrderElementsOf(members);
	}

}
