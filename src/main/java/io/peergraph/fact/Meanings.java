package io.peergraph.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.peergraph.graph.CypherFile;
import io.peergraph.model.Embedder;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Embeds facts, each once, however often it is said. */
@Component
class Meanings {

	private static final CypherFile KNOWN = CypherFile.named("fact/known");

	private final Neo4jClient client;

	private final Embedder embedder;

	Meanings(Neo4jClient client, Embedder embedder) {
		this.client = client;
		this.embedder = embedder;
	}

	/**
	 * {@return the vectors of those facts that are new, by key; asks a model, so no
	 * transaction may be open}
	 * @param texts of facts, by key
	 */
	Map<String, double[]> of(Map<String, String> texts) {
		Collection<String> known = this.client.query(KNOWN)
			.bind(List.copyOf(texts.keySet()))
			.to("ids")
			.fetchAs(String.class)
			.all();
		List<String> unknown = new ArrayList<>(texts.keySet());
		unknown.removeAll(Set.copyOf(known));
		if (unknown.isEmpty()) {
			return Map.of();
		}
		List<float[]> vectors = this.embedder
			.embed(unknown.stream().map((key) -> texts.getOrDefault(key, "")).toList());
		Map<String, double[]> byKey = new HashMap<>();
		for (int index = 0; index < unknown.size(); index++) {
			byKey.put(unknown.get(index), toDoubles(vectors.get(index)));
		}
		return byKey;
	}

	private static double[] toDoubles(float[] vector) {
		double[] doubles = new double[vector.length];
		for (int index = 0; index < vector.length; index++) {
			doubles[index] = vector[index];
		}
		return doubles;
	}

}
