package io.peergraph.explore;

import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.network.Tie;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;
import org.jgrapht.nio.graphml.GraphMLExporter;

/**
 * A network in GraphML. Ids are numbers, since names may have what ids may not; a peer's
 * name is its {@code label}.
 */
final class GraphMl {

	private static final String LABEL = "label";

	private static final List<String> TEXTS = List.of("kind", "since", "lastAt");

	private static final List<String> NUMBERS = List.of("confidence", "positive", "negative");

	private GraphMl() {
	}

	/**
	 * Writes a network.
	 * @param ties between whom it is
	 * @param to where to write it
	 */
	static void write(List<Tie> ties, Writer to) {
		List<String> peers = ExportedNames.in(ties);
		GraphMLExporter<Integer, Integer> exporter = new GraphMLExporter<>((peer) -> "p" + peer);
		exporter.registerAttribute(LABEL, AttributeCategory.NODE, AttributeType.STRING);
		exporter.setVertexAttributeProvider((peer) -> Map.of(LABEL, text(ExportedNames.inXml(peers.get(peer)))));
		TEXTS.forEach((name) -> exporter.registerAttribute(name, AttributeCategory.EDGE, AttributeType.STRING));
		NUMBERS.forEach((name) -> exporter.registerAttribute(name, AttributeCategory.EDGE, AttributeType.DOUBLE));
		exporter.setExportEdgeWeights(true);
		exporter.setEdgeIdProvider((tie) -> "t" + tie);
		exporter.setEdgeAttributeProvider((tie) -> attributes(ties.get(tie)));
		exporter.exportGraph(graph(peers, ties), to);
	}

	private static Graph<Integer, Integer> graph(List<String> peers, List<Tie> ties) {
		Graph<Integer, Integer> graph = new DirectedWeightedPseudograph<>(Integer.class);
		Map<String, Integer> places = new HashMap<>();
		for (String peer : peers) {
			places.put(peer, places.size());
			graph.addVertex(places.size() - 1);
		}
		for (int index = 0; index < ties.size(); index++) {
			Tie tie = ties.get(index);
			graph.addEdge(places.get(tie.from()), places.get(tie.to()), index);
			graph.setEdgeWeight(index, tie.weight());
		}
		return graph;
	}

	private static Map<String, Attribute> attributes(Tie tie) {
		return Map.of("kind", text(tie.kind().name()), "since", text(tie.since().toString()), "lastAt",
				text(tie.lastAt().toString()), "confidence", number(tie.confidence()), "positive",
				number(tie.positive()), "negative", number(tie.negative()));
	}

	private static Attribute text(String text) {
		return DefaultAttribute.createAttribute(text);
	}

	private static Attribute number(double number) {
		return DefaultAttribute.createAttribute(number);
	}

}
