package io.peergraph.representation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.peergraph.graph.CypherFile;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Restricting to sessions keeps what has a whole support within them. For what was said,
 * each statement sees that itself; what follows from other facts is followed down here.
 */
@Component
class Restriction {

	private static final CypherFile FOLLOWING = CypherFile.named("representation/following");

	private final Neo4jClient client;

	Restriction(Neo4jClient client) {
		this.client = client;
	}

	/** Adds to asks that are restricted what follows from facts within. */
	void apply(List<Map<String, @Nullable Object>> asks) {
		List<Map<String, @Nullable Object>> restricted = asks.stream()
			.filter((ask) -> ask.get("sessions") != null)
			.toList();
		if (restricted.isEmpty()) {
			return;
		}
		Map<Integer, List<FollowingFact>> nodes = this.client.query(FOLLOWING)
			.bind(restricted)
			.to("asks")
			.fetchAs(FollowingFact.class)
			.mappedBy((types, row) -> FollowingFact.of(row))
			.all()
			.stream()
			.collect(Collectors.groupingBy(FollowingFact::index));
		restricted.forEach((ask) -> ask.put("following", List
			.copyOf(FollowingFact.within(nodes.getOrDefault((Integer) ask.getOrDefault("index", 0), List.of())))));
	}

}
