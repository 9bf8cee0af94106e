package io.peergraph.deletion;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import io.peergraph.message.PeerRemoved;
import io.peergraph.peer.Peer;
import io.peergraph.peer.PeerId;
import io.peergraph.peer.Peers;
import io.peergraph.session.SessionId;
import io.peergraph.session.Sessions;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes peers: all that one said goes as if each message were deleted, then what it
 * knew and what others knew of it.
 */
@Component
class PeerRemoval {

	private static final CypherFile SAID_BY = CypherFile.named("deletion/said-by");

	private final Neo4jClient client;

	private final Peers peers;

	private final Sessions sessions;

	private final Tombstones tombstones;

	private final ApplicationEventPublisher events;

	PeerRemoval(Neo4jClient client, Peers peers, Sessions sessions, Tombstones tombstones,
			ApplicationEventPublisher events) {
		this.client = client;
		this.peers = peers;
		this.sessions = sessions;
		this.tombstones = tombstones;
		this.events = events;
	}

	/**
	 * {@return the peer that is gone, if there was one}
	 * @param named which peer, its name as a caller gave it
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	Optional<PeerId> remove(PeerId named) {
		Optional<PeerId> found = this.peers.find(View.of(named.workspace()), named.name()).map(Peer::id);
		found.ifPresent(this::removeFound);
		return found;
	}

	private void removeFound(PeerId peer) {
		messagesBy(peer).keySet().forEach((session) -> this.sessions.lockExisting(session));
		messagesBy(peer).forEach((session, messages) -> this.tombstones.replaceAll(session, peer, messages));
		this.events.publishEvent(new PeerRemoved(peer));
		this.peers.delete(peer);
	}

	// In the order in which everybody locks sessions.
	private Map<SessionId, Map<String, Long>> messagesBy(PeerId peer) {
		Map<SessionId, Map<String, Long>> found = new LinkedHashMap<>();
		this.client.query(SAID_BY)
			.bindAll(Map.of("workspace", peer.workspace(), "peer", peer.name()))
			.fetchAs(Record.class)
			.mappedBy((types, row) -> row)
			.all()
			.forEach((row) -> found.put(new SessionId(peer.workspace(), row.get("session").asString()), messages(row)));
		return found;
	}

	private static Map<String, Long> messages(Record row) {
		List<String> keys = row.get("ids").asList(Value::asString);
		Map<String, Long> messages = new HashMap<>();
		for (int index = 0; index < keys.size(); index++) {
			messages.put(keys.get(index), row.get("sequences").get(index).asLong());
		}
		return messages;
	}

}
