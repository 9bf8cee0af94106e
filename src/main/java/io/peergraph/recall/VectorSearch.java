package io.peergraph.recall;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.VectorSearches;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * Finds messages by what they mean. The index itself is asked for the tenant, the
 * sessions and the parts of their logs only, so that nothing else takes a place among the
 * nearest.
 */
@Repository
class VectorSearch {

	private static final CypherFile NEAREST = CypherFile.named("recall/nearest");

	private static final CypherFile NEAREST_WITHIN = CypherFile.named("recall/nearest-within");

	private static final CypherFile MEANING = CypherFile.named("recall/meaning");

	private static final String INDEX = "passage_meaning";

	private final Neo4jClient client;

	private final VectorSearches searches;

	VectorSearch(Neo4jClient client, VectorSearches searches) {
		this.client = client;
		this.searches = searches;
	}

	/**
	 * {@return the likeness in meaning of the nearest messages, by key, from -1 to 1}
	 * None are near while the index fails; words must do then.
	 * @param scope where to look
	 * @param meaning of what is looked for
	 * @param most how many passages at most, in each part
	 */
	Map<String, Double> find(Scope scope, QueryVector meaning, int most) {
		Neo4jClient.RunnableSpec query = scope.parts().isEmpty()
				? this.client.query(NEAREST)
					.bindAll(Map.of("workspace", scope.view().workspace(), "model", meaning.model(), "vector",
							meaning.vector(), "limit", most))
				: this.client.query(NEAREST_WITHIN)
					.bindAll(Map.of("workspace", scope.view().workspace(), "model", meaning.model(), "vector",
							meaning.vector(), "limit", most, "parts",
							scope.parts().stream().map(Scope.Part::row).toList()));
		return this.searches.find(INDEX, () -> found(query), Map::of);
	}

	/**
	 * {@return the likeness in meaning of these messages, as far as they are embedded}
	 * @param messages by key
	 * @param meaning of what is looked for
	 */
	Map<String, Double> readSimilarities(Collection<String> messages, QueryVector meaning) {
		return messages.isEmpty() ? Map.of() : found(this.client.query(MEANING)
			.bindAll(Map.of("messages", List.copyOf(messages), "model", meaning.model(), "vector", meaning.vector())));
	}

	private static Map<String, Double> found(Neo4jClient.RunnableSpec query) {
		Map<String, Double> found = new LinkedHashMap<>();
		query.fetchAs(Record.class)
			.mappedBy((types, row) -> row)
			.all()
			.forEach((row) -> found.put(row.get("message").asString(), row.get("meaning").asDouble()));
		return found;
	}

}
