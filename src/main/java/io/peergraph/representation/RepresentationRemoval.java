package io.peergraph.representation;

import java.util.Map;

import io.peergraph.graph.CypherFile;
import io.peergraph.message.PeerRemoved;

import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Of a deleted peer nobody keeps anything, nor is anything kept for it, in the same
 * transaction.
 */
@Component
class RepresentationRemoval {

	private static final CypherFile REMOVE = CypherFile.named("representation/remove");

	private final Neo4jClient client;

	RepresentationRemoval(Neo4jClient client) {
		this.client = client;
	}

	@EventListener
	void on(PeerRemoved removed) {
		this.client.query(REMOVE)
			.bindAll(Map.of("workspace", removed.peer().workspace(), "peer", removed.peer().name()))
			.run();
	}

}
