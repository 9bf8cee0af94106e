package io.peergraph.confidentiality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Which facts are confidential, and to whom alone they may be told. */
@Repository
class Confidentiality {

	private static final CypherFile SET_CONFIDENTIAL = CypherFile.named("confidentiality/set-confidential");

	private static final CypherFile CONFIDENTIAL = CypherFile.named("confidentiality/confidential");

	private static final CypherFile KEPT_FACTS = CypherFile.named("confidentiality/kept-facts");

	private static final CypherFile KEPT_MESSAGES = CypherFile.named("confidentiality/kept-messages");

	private static final CypherFile FIRST_KEPT = CypherFile.named("confidentiality/first-kept");

	private final Neo4jClient client;

	Confidentiality(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * Says to whom alone a fact may be told.
	 * @param workspace the name of the workspace
	 * @param fact its key
	 * @param peers the names of these, null for anybody
	 */
	void set(String workspace, String fact, @Nullable Collection<String> peers) {
		Map<String, Object> parameters = new HashMap<>(Map.of("workspace", workspace, "fact", fact));
		// Locks of peers are taken in the order of their names, before those of facts.
		parameters.put("lock", (peers != null) ? List.copyOf(new TreeSet<>(peers)) : List.of());
		parameters.put("peers", (peers != null) ? List.copyOf(new TreeSet<>(peers)) : null);
		this.client.query(SET_CONFIDENTIAL).bindAll(parameters).run();
	}

	/**
	 * {@return to whom alone each fact may be told, by its key; facts that may be told to
	 * anybody are left out}
	 * @param workspace the name of the workspace
	 * @param keys of facts
	 */
	Map<String, List<String>> find(String workspace, Collection<String> keys) {
		Map<String, List<String>> found = new HashMap<>();
		this.client.query(CONFIDENTIAL)
			.bindAll(Map.of("workspace", workspace, "facts", List.copyOf(keys)))
			.fetchAs(Marked.class)
			.mappedBy((types, row) -> new Marked(row.get("fact").asString(), row.get("peers").asList(Value::asString)))
			.all()
			.forEach((fact) -> found.put(fact.key(), fact.peers()));
		return found;
	}

	Set<String> keptFacts(View view, Collection<String> listeners, Collection<String> repeated,
			Collection<String> keys) {
		return keys.isEmpty() ? Set.of()
				: kept(KEPT_FACTS, parameters(view, listeners, repeated, "facts", List.copyOf(keys)));
	}

	Set<String> keptMessages(View view, Collection<String> listeners, Collection<String> repeated,
			Collection<String> keys) {
		return keys.isEmpty() ? Set.of()
				: kept(KEPT_MESSAGES, parameters(view, listeners, repeated, "messages", List.copyOf(keys)));
	}

	long firstKept(View view, Collection<String> listeners, Collection<String> repeated, String session) {
		return this.client.query(FIRST_KEPT)
			.bindAll(parameters(view, listeners, repeated, "session", session))
			.fetchAs(Long.class)
			.mappedBy((types, row) -> row.get("sequence").asLong(Long.MAX_VALUE))
			.one()
			.orElse(Long.MAX_VALUE);
	}

	private Set<String> kept(CypherFile statement, Map<String, Object> parameters) {
		return new HashSet<>(this.client.query(statement).bindAll(parameters).fetchAs(String.class).all());
	}

	private static Map<String, Object> parameters(View view, Collection<String> listeners, Collection<String> repeated,
			String name, Object value) {
		return Map.of("workspace", view.workspace(), "observer", view.observerOr(""), "listeners",
				new ArrayList<>(listeners), "repeated", new ArrayList<>(repeated), name, value);
	}

	private record Marked(String key, List<String> peers) {
	}

}
