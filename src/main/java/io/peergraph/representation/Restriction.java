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

	/**
	 * {@return the pairs, those that are restricted with what follows from facts within}
	 */
	List<FormedPair> apply(List<FormedPair> pairs) {
		List<Map<String, @Nullable Object>> restricted = pairs.stream()
			.filter(FormedPair::isRestricted)
			.map(FormedPair::parameters)
			.toList();
		if (restricted.isEmpty()) {
			return pairs;
		}
		Map<Integer, List<FollowingFact>> nodes = this.client.query(FOLLOWING)
			.bind(restricted)
			.to("asks")
			.fetchAs(FollowingFact.class)
			.mappedBy((types, row) -> FollowingFact.of(row))
			.all()
			.stream()
			.collect(Collectors.groupingBy(FollowingFact::index));
		return pairs.stream()
			.map((pair) -> pair
				.following(List.copyOf(FollowingFact.within(nodes.getOrDefault(pair.index(), List.of())))))
			.toList();
	}

}
