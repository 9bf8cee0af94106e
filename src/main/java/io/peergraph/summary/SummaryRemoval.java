package io.peergraph.summary;

import java.util.Map;

import io.peergraph.graph.CypherFile;
import io.peergraph.message.MessagesRemoved;
import io.peergraph.session.SessionRemoved;

import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * What is deleted stays in no summary: those that may tell of it go with it, in the same
 * transaction.
 */
@Component
class SummaryRemoval {

	private static final CypherFile REMOVE = CypherFile.named("summary/remove");

	private static final CypherFile REMOVE_SINCE = CypherFile.named("summary/remove-since");

	private final Neo4jClient client;

	SummaryRemoval(Neo4jClient client) {
		this.client = client;
	}

	@EventListener
	void on(MessagesRemoved removed) {
		this.client.query(REMOVE_SINCE).bind(removed.keys()).to("messages").run();
	}

	@EventListener
	void on(SessionRemoved removed) {
		this.client.query(REMOVE)
			.bindAll(Map.of("workspace", removed.session().workspace(), "session", removed.session().name()))
			.run();
	}

}
