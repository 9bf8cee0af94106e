package io.peergraph.representation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.peergraph.graph.CypherFile;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

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
		Map<Integer, List<Node>> nodes = this.client.query(FOLLOWING)
			.bind(restricted)
			.to("asks")
			.fetchAs(Node.class)
			.mappedBy((types, row) -> Node.of(row))
			.all()
			.stream()
			.collect(Collectors.groupingBy(Node::index));
		restricted.forEach((ask) -> ask.put("following",
				List.copyOf(within(nodes.getOrDefault((Integer) ask.getOrDefault("index", 0), List.of())))));
	}

	// The least set: nothing stands on itself.
	private static Set<String> within(List<Node> nodes) {
		Set<String> within = new HashSet<>();
		boolean grows = true;
		while (grows) {
			grows = false;
			for (Node node : nodes) {
				grows |= !within.contains(node.fact()) && node.stands(within) && within.add(node.fact());
			}
		}
		return within;
	}

	/** A fact with its supports. */
	private record Node(int index, String fact, List<List<Part>> supports) {

		boolean stands(Set<String> within) {
			return this.supports.stream()
				.anyMatch((parts) -> parts.stream()
					.allMatch((part) -> (part.premise() != null) ? within.contains(part.premise()) : part.within()));
		}

		static Node of(Record row) {
			Map<String, List<Part>> supports = new HashMap<>();
			for (Value part : row.get("parts").values()) {
				Value premise = part.get("premise");
				supports.computeIfAbsent(part.get("support").asString(), (_) -> new ArrayList<>())
					.add(new Part(premise.isNull() ? null : premise.asString(), part.get("within").asBoolean()));
			}
			return new Node(row.get("index").asInt(), row.get("fact").asString(), List.copyOf(supports.values()));
		}

	}

	/** A part of a support: a premise, or something said or told. */
	private record Part(@Nullable String premise, boolean within) {
	}

}
