package io.peergraph.representation;

import io.peergraph.fact.SupportsLost;
import io.peergraph.graph.CypherFile;

import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Lets observers let go of facts for which they have no grounds left. */
@Component
class SupportLoss {

	private static final CypherFile SETTLE = CypherFile.named("representation/settle");

	private final Neo4jClient client;

	SupportLoss(Neo4jClient client) {
		this.client = client;
	}

	@EventListener
	void on(SupportsLost lost) {
		this.client.query(SETTLE).bind(lost.facts()).to("facts").run();
	}

}
