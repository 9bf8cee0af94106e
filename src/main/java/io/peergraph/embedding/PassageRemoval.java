package io.peergraph.embedding;

import java.util.Map;

import io.peergraph.graph.CypherFile;
import io.peergraph.message.MessagesRemoved;
import io.peergraph.session.SessionRemoved;

import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Takes the meanings of deleted messages away, in the same transaction. */
@Component
class PassageRemoval {

	private static final CypherFile FORGET_MESSAGES = CypherFile.named("embedding/forget-messages");

	private static final CypherFile FORGET_SESSION = CypherFile.named("embedding/forget-session");

	private final Neo4jClient client;

	PassageRemoval(Neo4jClient client) {
		this.client = client;
	}

	@EventListener
	void on(MessagesRemoved removed) {
		this.client.query(FORGET_MESSAGES).bind(removed.keys()).to("messages").run();
	}

	@EventListener
	void on(SessionRemoved removed) {
		this.client.query(FORGET_SESSION)
			.bindAll(Map.of("workspace", removed.session().workspace(), "session", removed.session().name()))
			.run();
	}

}
