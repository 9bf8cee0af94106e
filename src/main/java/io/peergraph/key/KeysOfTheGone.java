package io.peergraph.key;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.peergraph.graph.CypherFile;
import io.peergraph.message.PeerRemoved;
import io.peergraph.session.SessionRemoved;
import io.peergraph.workspace.WorkspaceRemoved;

import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Revokes the keys of workspaces, peers and sessions that are deleted, with them: who is
 * called so later is somebody else.
 */
@Component
class KeysOfTheGone {

	private static final CypherFile OF_PEER = CypherFile.named("key/revoke-of-peer");

	private static final CypherFile OF_WORKSPACE = CypherFile.named("key/delete-of-workspace");

	private static final CypherFile OF_SESSION = CypherFile.named("key/revoke-of-session");

	private final Neo4jClient client;

	private final Clock clock;

	private final AccessLog events;

	private final Keys keys;

	KeysOfTheGone(Neo4jClient client, AccessLog events, Keys keys, Clock clock) {
		this.keys = keys;
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

	// Who gets the name of the workspace sees the keys that are for it, so these do not
	// stay.
	@EventListener
	void on(WorkspaceRemoved removed) {
		Set<String> all = new HashSet<>();
		this.client.query(OF_WORKSPACE).bind(removed.workspace()).to("workspace").fetch().all().forEach((row) -> {
			String id = String.valueOf(row.get("id"));
			all.add(id);
			if (Boolean.TRUE.equals(row.get("valid"))) {
				this.events.note(AccessEventKind.REVOKED, id);
			}
		});
		this.keys.forgetAfterCommit(all);
	}

	private void revoke(CypherFile statement, String workspace, String what, String name) {
		this.client.query(statement)
			.bindAll(Map.of("workspace", workspace, what, name, "now", this.clock.instant().atZone(ZoneOffset.UTC)))
			.fetchAs(String.class)
			.all()
			.forEach((key) -> this.events.note(AccessEventKind.REVOKED, key));
	}

}
