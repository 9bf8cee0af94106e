package io.peergraph.fact;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.peergraph.graph.CypherFile;
import io.peergraph.message.MessagesRemoved;
import io.peergraph.session.SessionId;
import io.peergraph.session.SessionRemoved;
import io.peergraph.work.WorkUnits;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * What rests only on something that is deleted goes with it, in the same transaction.
 */
@Component
class FactRemoval {

	private static final CypherFile CUT_MESSAGES = CypherFile.named("fact/cut-messages");

	private static final CypherFile CUT_SESSION = CypherFile.named("fact/cut-session");

	private static final CypherFile CUT_TOLD = CypherFile.named("fact/cut-told");

	private static final CypherFile DROP_UNSUPPORTED = CypherFile.named("fact/drop-unsupported");

	private final Neo4jClient client;

	private final WorkUnits work;

	private final ApplicationEventPublisher events;

	FactRemoval(Neo4jClient client, WorkUnits work, ApplicationEventPublisher events) {
		this.client = client;
		this.work = work;
		this.events = events;
	}

	@EventListener
	void on(MessagesRemoved removed) {
		// Whoever derives from these messages right now has either finished, or finds
		// them gone.
		this.work.hold(removed.session().workspace(), removed.session().name());
		Set<String> cut = cut(CUT_MESSAGES, Map.of("messages", removed.keys()));
		lost(cut);
	}

	@EventListener
	void on(SessionRemoved removed) {
		SessionId session = removed.session();
		Map<String, Object> parameters = Map.of("workspace", session.workspace(), "session", session.name());
		Set<String> cut = cut(CUT_SESSION, parameters);
		cut.addAll(cut(CUT_TOLD, parameters));
		lost(cut);
	}

	private Set<String> cut(CypherFile statement, Map<String, Object> parameters) {
		return new HashSet<>(this.client.query(statement).bindAll(parameters).fetchAs(String.class).all());
	}

	private void lost(Set<String> facts) {
		if (facts.isEmpty()) {
			return;
		}
		List<String> sorted = facts.stream().sorted().toList();
		this.events.publishEvent(new SupportsLost(sorted));
		this.client.query(DROP_UNSUPPORTED).bind(sorted).to("facts").run();
	}

}
