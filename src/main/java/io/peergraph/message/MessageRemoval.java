package io.peergraph.message;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.session.SessionId;
import io.peergraph.session.Sessions;
import io.peergraph.work.WorkUnits;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes messages: what was said goes, and what rests only on it; the numbers stay
 * taken.
 */
@Component
class MessageRemoval {

	private static final CypherFile BURY = CypherFile.named("message/bury");

	private final Neo4jClient client;

	private final Transactions transactions;

	private final Sessions sessions;

	private final WorkUnits work;

	private final IdempotencyKeys keys;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final Deletions deletions;

	MessageRemoval(Neo4jClient client, Transactions transactions, Sessions sessions, WorkUnits work,
			IdempotencyKeys keys, ApplicationEventPublisher events, Clock clock, Deletions deletions) {
		this.client = client;
		this.transactions = transactions;
		this.sessions = sessions;
		this.work = work;
		this.keys = keys;
		this.events = events;
		this.clock = clock;
		this.deletions = deletions;
	}

	/**
	 * {@return whether the message was still there}
	 */
	boolean bury(Message message) {
		return this.transactions.write(() -> this.sessions.lockExisting(message.session()).isPresent()
				&& bury(message.session(), message.author(), Map.of(message.key(), message.sequence())));
	}

	/**
	 * {@return whether any of the messages was still there}
	 * @param session where they were said, which is locked
	 * @param author the name of the peer that said them
	 * @param messages their numbers by their keys
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	boolean bury(SessionId session, String author, Map<String, Long> messages) {
		List<String> keys = List.copyOf(messages.keySet());
		this.events.publishEvent(new MessagesRemoved(session, keys, List.of(author), List.copyOf(messages.values())));
		this.work.forget(session.workspace(), session.name(), messages.values());
		this.keys.forget(session, messages.values());
		boolean buried = this.client.query(BURY)
			.bindAll(Map.of("ids", keys, "now", this.clock.instant().atZone(ZoneOffset.UTC)))
			.run()
			.counters()
			.labelsRemoved() > 0;
		if (buried) {
			this.deletions.note(session, messages);
		}
		return buried;
	}

}
