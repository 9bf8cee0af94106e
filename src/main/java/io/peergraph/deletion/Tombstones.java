package io.peergraph.deletion;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.peergraph.graph.CypherFile;
import io.peergraph.message.MessagesRemoved;
import io.peergraph.peer.PeerId;
import io.peergraph.session.SessionId;
import io.peergraph.work.WorkKey;
import io.peergraph.work.WorkUnits;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leaves tombstones in place of messages, in a session that is locked: what was said
 * goes, and what rests only on it; the numbers stay taken.
 */
@Component
class Tombstones {

	private static final CypherFile REPLACE = CypherFile.named("deletion/replace-by-tombstones");

	private final Neo4jClient client;

	private final WorkUnits work;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final Deletions deletions;

	Tombstones(Neo4jClient client, WorkUnits work, ApplicationEventPublisher events, Clock clock, Deletions deletions) {
		this.client = client;
		this.work = work;
		this.events = events;
		this.clock = clock;
		this.deletions = deletions;
	}

	/**
	 * Puts them in place of all that a peer said in a session, where it will say nothing
	 * more.
	 * @param session which is locked
	 * @param author the peer
	 * @param messages their numbers by their keys
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void replaceAll(SessionId session, PeerId author, Map<String, Long> messages) {
		// Whoever works on the session at this moment may be about to let the peer know
		// of it.
		this.work.hold(session.workspace(), session.name());
		this.work.forget(WorkKey.derive(session.workspace(), session.name(), author.name()));
		if (!messages.isEmpty()) {
			replaceHeld(session, author.name(), messages);
		}
	}

	/**
	 * {@return whether any of the messages was still there}
	 * @param session where they were said, which is locked
	 * @param author the name of the peer that said them
	 * @param messages their numbers by their keys
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	boolean replace(SessionId session, String author, Map<String, Long> messages) {
		// Whoever makes something of these messages right now has either finished, so
		// that
		// all who hear of the removal find it, or has to begin again without them.
		this.work.hold(session.workspace(), session.name());
		return replaceHeld(session, author, messages);
	}

	private boolean replaceHeld(SessionId session, String author, Map<String, Long> messages) {
		List<String> keys = List.copyOf(messages.keySet());
		this.events.publishEvent(new MessagesRemoved(session, keys, List.of(author), List.copyOf(messages.values())));
		this.work.forget(session.workspace(), session.name(), messages.values());
		boolean replaced = this.client.query(REPLACE)
			.bindAll(Map.of("ids", keys, "now", this.clock.instant().atZone(ZoneOffset.UTC)))
			.run()
			.counters()
			.labelsRemoved() > 0;
		if (replaced) {
			this.deletions.note(session, messages);
		}
		return replaced;
	}

}
