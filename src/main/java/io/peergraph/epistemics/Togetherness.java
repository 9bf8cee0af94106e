package io.peergraph.epistemics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.peergraph.graph.CypherFile;
import io.peergraph.session.Window;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Where peers are and were present together. */
@Repository
class Togetherness {

	private static final CypherFile TOGETHER = CypherFile.named("epistemics/together");

	private static final CypherFile PRESENCES = CypherFile.named("epistemics/presences");

	private final Neo4jClient client;

	Togetherness(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * A part of a log that all of them heard.
	 *
	 * @param session the name of the session
	 * @param window over its log
	 */
	record Part(String session, Window window) {
	}

	/**
	 * {@return when each peer was in a session, by name}
	 * @param workspace the name of the workspace
	 * @param session the name of the session
	 */
	Map<String, List<Window>> presences(String workspace, String session) {
		return this.client.query(PRESENCES)
			.bindAll(Map.of("workspace", workspace, "session", session))
			.fetchAs(Record.class)
			.mappedBy((types, row) -> row)
			.all()
			.stream()
			.collect(Collectors.groupingBy((row) -> row.get("peer").asString(), LinkedHashMap::new,
					Collectors.mapping((row) -> Window.of(row.get("range")), Collectors.toList())));
	}

	/**
	 * {@return the parts of logs that all of them heard, by the names of the sessions, in
	 * the order of the logs}
	 * @param workspace the name of the workspace
	 * @param peers the names of the peers, one at least
	 */
	List<Part> of(String workspace, Collection<String> peers) {
		Map<String, Map<String, List<Window>>> sessions = new LinkedHashMap<>();
		this.client.query(TOGETHER)
			.bindAll(Map.of("workspace", workspace, "peers", List.copyOf(peers)))
			.fetchAs(Record.class)
			.mappedBy((types, row) -> row)
			.all()
			.forEach((row) -> sessions.computeIfAbsent(row.get("session").asString(), (_) -> new LinkedHashMap<>())
				.computeIfAbsent(row.get("peer").asString(), (_) -> new ArrayList<>())
				.add(Window.of(row.get("range"))));
		List<Part> parts = new ArrayList<>();
		sessions.forEach((session, windows) -> shared(windows.values())
			.forEach((window) -> parts.add(new Part(session, window))));
		return parts;
	}

	private static List<Window> shared(Collection<List<Window>> all) {
		List<Window> shared = List.of(Window.ALL);
		for (List<Window> windows : all) {
			List<Window> joined = Window.joined(windows);
			shared = shared.stream()
				.flatMap((one) -> joined.stream().filter(one::meets).map(one::within))
				.filter((one) -> one.fromSequence() < one.end())
				.toList();
		}
		return shared;
	}

}
