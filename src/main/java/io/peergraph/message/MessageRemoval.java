package io.peergraph.message;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.peergraph.graph.CypherFile;
import io.peergraph.graph.Transactions;
import io.peergraph.session.Sessions;
import io.peergraph.work.WorkUnits;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Deletes single messages: what was said goes, and what rests only on it; the number
 * stays taken.
 */
@Component
class MessageRemoval {

	private static final CypherFile BURY = CypherFile.named("message/bury");

	private final Neo4jClient client;

	private final Transactions transactions;

	private final Sessions sessions;

	private final WorkUnits work;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MessageRemoval(Neo4jClient client, Transactions transactions, Sessions sessions, WorkUnits work,
			ApplicationEventPublisher events, Clock clock) {
		this.client = client;
		this.transactions = transactions;
		this.sessions = sessions;
		this.work = work;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * {@return whether the message was still there}
	 */
	boolean bury(Message message) {
		return this.transactions.write(() -> {
			if (this.sessions.lockExisting(message.session()).isEmpty()) {
				return false;
			}
			this.events.publishEvent(
					new MessagesRemoved(message.session(), List.of(message.key()), List.of(message.author())));
			this.work.forget(message.session().workspace(), message.session().name(), message.sequence());
			return this.client.query(BURY)
				.bindAll(Map.of("id", message.key(), "now", this.clock.instant().atZone(ZoneOffset.UTC)))
				.run()
				.counters()
				.labelsRemoved() > 0;
		});
	}

}
