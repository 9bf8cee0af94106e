package io.peergraph.measure;

import java.util.stream.IntStream;

import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * How deep in the core of the network a peer is: in the k-core everybody has at least k
 * friendly ties to others who are in it (Stephen Seidman, "Network Structure and Minimum
 * Degree", 1983).
 */
final class Cores {

	private Cores() {
	}

	/**
	 * {@return the largest k of a core that each peer is in}
	 */
	static int[] of(Sociogram ties) {
		var scores = new Coreness<>(graph(ties.positive().undirected())).getScores();
		return IntStream.range(0, ties.size()).map(scores::get).toArray();
	}

	private static Graph<Integer, DefaultEdge> graph(Sociogram pairs) {
		Graph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
		IntStream.range(0, pairs.size()).forEach(graph::addVertex);
		for (int one = 0; one < pairs.size(); one++) {
			for (int other : pairs.targets(one)) {
				graph.addEdge(one, other);
			}
		}
		return graph;
	}

}
