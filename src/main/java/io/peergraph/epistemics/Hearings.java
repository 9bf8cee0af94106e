package io.peergraph.epistemics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** When facts were said, and in front of whom. */
@Repository
class Hearings {

	private static final CypherFile ALL = CypherFile.named("epistemics/tellings");

	private static final CypherFile WITNESSED = CypherFile.named("epistemics/tellings-witnessed");

	private final Neo4jClient client;

	Hearings(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return each time that one of the facts was said, the earliest first; a peer has
	 * what it heard the whole of}
	 * @param view of a workspace
	 * @param facts the keys of facts
	 */
	List<Hearing> of(View view, Collection<String> facts) {
		if (facts.isEmpty()) {
			return List.of();
		}
		Map<String, Object> parameters = new HashMap<>(
				Map.of("workspace", view.workspace(), "facts", List.copyOf(facts)));
		Neo4jClient.RunnableSpec query = switch (view) {
			case View.Whole _ -> this.client.query(ALL).bindAll(parameters);
			case View.Witnessed one -> this.client.query(WITNESSED).bindAll(parameters).bind(one.peer()).to("observer");
		};
		Map<List<String>, List<Record>> supports = new LinkedHashMap<>();
		query.fetchAs(Record.class)
			.mappedBy((types, row) -> row)
			.all()
			.forEach((row) -> supports
				.computeIfAbsent(List.of(row.get("fact").asString(), row.get("support").asString()),
						(_) -> new ArrayList<>())
				.add(row));
		return supports.values().stream().map(Hearings::telling).sorted(Comparator.comparing(Hearing::at)).toList();
	}

	private static Hearing telling(List<Record> parts) {
		Record last = parts.getLast();
		Instant at = last.get("at").asZonedDateTime().toInstant();
		Set<String> audience = new TreeSet<>(audience(last));
		parts.forEach((part) -> audience.retainAll(audience(part)));
		return new Hearing(last.get("fact").asString(), last.get("speaker").asString(), at,
				parts.stream().map((part) -> part.get("message").asString()).toList(), audience);
	}

	private static List<String> audience(Record part) {
		return part.get("audience").asList(Value::asString);
	}

}
