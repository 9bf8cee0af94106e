package io.peergraph.relation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.peergraph.graph.CypherFile;
import io.peergraph.peer.PeersCreated;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stances towards somebody who was only named: towards the peer of that name, from when
 * there is one until there is none.
 */
@Component
public class NamedStances {

	private static final CypherFile ADOPT = CypherFile.named("relation/adopt");

	private static final CypherFile DISOWN = CypherFile.named("relation/disown");

	private final Neo4jClient client;

	private final ApplicationEventPublisher events;

	NamedStances(Neo4jClient client, ApplicationEventPublisher events) {
		this.client = client;
		this.events = events;
	}

	@EventListener
	void on(PeersCreated created) {
		adopt(created.workspace(), created.names());
	}

	/**
	 * Lets what was said of somebody by a name be said of the peer of that name.
	 * @param workspace the name of the workspace
	 * @param names of peers
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void adopt(String workspace, Collection<String> names) {
		List<Map<String, Object>> peers = names.stream()
			.map((name) -> Map.<String, Object>of("name", name, "called", Called.names(name)))
			.toList();
		Set<StancesChanged.Pair> pairs = this.client.query(ADOPT)
			.bindAll(Map.of("workspace", workspace, "peers", peers))
			.fetchAs(StancesChanged.Pair.class)
			.mappedBy((types, row) -> new StancesChanged.Pair(row.get("from").asString(), row.get("to").asString()))
			.all()
			.stream()
			.collect(Collectors.toSet());
		if (!pairs.isEmpty()) {
			this.events.publishEvent(new StancesChanged(workspace, pairs, false));
		}
	}

	/**
	 * Lets what was said of a peer by its name be said of the name alone again.
	 * @param workspace the name of the workspace
	 * @param peer the name of a peer that goes
	 */
	public void disown(String workspace, String peer) {
		this.client.query(DISOWN).bindAll(Map.of("workspace", workspace, "peer", peer)).run();
	}

}
