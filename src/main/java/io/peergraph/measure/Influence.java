package io.peergraph.measure;

import java.util.stream.IntStream;

import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * Whom others answer, weighed by how much they are answered themselves: PageRank over
 * replies (Lawrence Page, Sergey Brin, Rajeev Motwani and Terry Winograd, "The PageRank
 * Citation Ranking", 1999).
 */
final class Influence {

	private static final double DAMPING = 0.85;

	private static final double TOLERANCE = 1e-9;

	/** More than the tolerance needs: .85 to the power of 200 is 8e-15. */
	private static final int MOST_STEPS = 200;

	private Influence() {
	}

	/**
	 * {@return the influence of each peer; all of them make 1}
	 * @param replies who replied to whom, how often
	 */
	static double[] of(Sociogram replies) {
		Graph<Integer, DefaultWeightedEdge> graph = graph(replies.positive());
		var scores = new PageRank<>(graph, DAMPING, MOST_STEPS, TOLERANCE).getScores();
		return IntStream.range(0, replies.size()).mapToDouble(scores::get).toArray();
	}

	private static Graph<Integer, DefaultWeightedEdge> graph(Sociogram replies) {
		Graph<Integer, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
		IntStream.range(0, replies.size()).forEach(graph::addVertex);
		for (int from = 0; from < replies.size(); from++) {
			for (int to : replies.targets(from)) {
				graph.setEdgeWeight(graph.addEdge(from, to), replies.weight(from, to));
			}
		}
		return graph;
	}

}
