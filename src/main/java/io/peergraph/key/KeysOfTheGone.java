package io.peergraph.key;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;

import io.peergraph.graph.CypherFile;
import io.peergraph.message.PeerRemoved;
import io.peergraph.session.SessionRemoved;

import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Revokes the keys of peers and sessions that are deleted, with them: who is called so
 * later is somebody else.
 */
@Component
class KeysOfTheGone {

	private static final CypherFile OF_PEER = CypherFile.named("key/revoke-of-peer");

	private static final CypherFile OF_SESSION = CypherFile.named("key/revoke-of-session");

	private final Neo4jClient client;

	private final Clock clock;

	private final AccessLog events;

	KeysOfTheGone(Neo4jClient client, AccessLog events, Clock clock) {
		this.client = client;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	void on(PeerRemoved removed) {
		revoke(OF_PEER, removed.peer().workspace(), "peer", removed.peer().name());
	}

	@EventListener
	void on(SessionRemoved removed) {
		revoke(OF_SESSION, removed.session().workspace(), "session", removed.session().name());
	}

	private void revoke(CypherFile statement, String workspace, String what, String name) {
		this.client.query(statement)
			.bindAll(Map.of("workspace", workspace, what, name, "now", this.clock.instant().atZone(ZoneOffset.UTC)))
			.fetchAs(String.class)
			.all()
			.forEach((key) -> this.events.note(AccessEventKind.REVOKED, key));
	}

}
