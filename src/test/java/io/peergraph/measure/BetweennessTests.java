package io.peergraph.measure;

import java.util.List;
import java.util.stream.IntStream;

import org.assertj.core.data.Offset;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BetweennessTests {

	private static final Offset<Double> NEARLY = Offset.offset(1e-12);

	@Test
	void countsWaysThatLeadThrough() {
		assertThat(Betweenness.of(Drawn.sociogram("a>b b>c"))).containsExactly(0, 0.5, 0);
		assertThat(Betweenness.of(Drawn.sociogram("a-b b-c"))).containsExactly(0, 1, 0);
	}

	@Test
	void sharesEquallyShortWays() {
		// Of a to d each of two has one half; 3 * 2 pairs of others.
		assertThat(Betweenness.of(Drawn.sociogram("a>b a>c b>d c>d"))).containsExactly(0, 0.5 / 6, 0.5 / 6, 0);
	}

	@Test
	void isNothingWhereNobodyIsBetween() {
		assertThat(Betweenness.of(Drawn.sociogram(""))).isEmpty();
		assertThat(Betweenness.of(Drawn.sociogram("a>a"))).containsExactly(0);
		assertThat(Betweenness.of(Drawn.sociogram("a-b"))).containsExactly(0, 0);
	}

	/** The published values, as in the documentation of networkx. */
	@Test
	void knowsTheBrokersOfTheKarateClub() {
		Sociogram club = Drawn.sociogram(Drawn.KARATE_CLUB);
		double[] scores = Betweenness.of(club);

		assertThat(scores[club.names().indexOf("1")]).isCloseTo(0.437635, Offset.offset(1e-6));
		assertThat(scores[club.names().indexOf("34")]).isCloseTo(0.304075, Offset.offset(1e-6));
		assertThat(scores[club.names().indexOf("33")]).isCloseTo(0.145247, Offset.offset(1e-6));
		assertThat(scores[club.names().indexOf("12")]).isZero();
	}

	@Test
	void saysWhatJGraphTSays() {
		for (int seed = 0; seed < 10; seed++) {
			Sociogram ties = Sociogram.of(List.of(), RandomTies.some(seed, 40, 200));

			double[] expected = ofJGraphT(ties);

			assertThat(Betweenness.of(ties)).containsExactly(expected, NEARLY);
		}
	}

	private static double[] ofJGraphT(Sociogram ties) {
		Graph<Integer, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
		IntStream.range(0, ties.size()).forEach(graph::addVertex);
		IntStream.range(0, ties.size())
			.forEach((from) -> IntStream.of(ties.targets(from)).forEach((to) -> graph.addEdge(from, to)));
		var scores = new BetweennessCentrality<>(graph, true).getScores();
		return IntStream.range(0, ties.size()).mapToDouble(scores::get).toArray();
	}

}
