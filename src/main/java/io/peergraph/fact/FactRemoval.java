package io.peergraph.fact;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.peergraph.graph.CypherFile;
import io.peergraph.message.MessagesRemoved;
import io.peergraph.message.PeerRemoved;
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

	private static final CypherFile CUT_PEER = CypherFile.named("fact/cut-peer");

	private static final CypherFile CUT_SESSION = CypherFile.named("fact/cut-session");

	private static final CypherFile CUT_TOLD = CypherFile.named("fact/cut-told");

	private static final CypherFile CUT_UNSUPPORTED = CypherFile.named("fact/cut-unsupported");

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
		// Whoever derives from these messages right now has either finished, or has to
		// begin again without them.
		this.work.hold(removed.session().workspace(), removed.session().name());
		lost(cut(CUT_MESSAGES, Map.of("messages", removed.keys())));
	}

	@EventListener
	void on(SessionRemoved removed) {
		SessionId session = removed.session();
		Map<String, Object> parameters = Map.of("workspace", session.workspace(), "session", session.name());
		Set<String> cut = cut(CUT_SESSION, parameters);
		cut.addAll(cut(CUT_TOLD, parameters));
		lost(cut);
	}

	@EventListener
	void on(PeerRemoved removed) {
		lost(cut(CUT_PEER, Map.of("workspace", removed.peer().workspace(), "peer", removed.peer().name())));
	}

	private Set<String> cut(CypherFile statement, Map<String, Object> parameters) {
		return new HashSet<>(this.client.query(statement).bindAll(parameters).fetchAs(String.class).all());
	}

	// What rests on a fact that goes loses that support in turn. What goes is still there
	// when the others are told, so that they can see what it had to do with theirs.
	private void lost(Set<String> facts) {
		Set<String> all = new HashSet<>(facts);
		Set<String> next = facts;
		while (!next.isEmpty()) {
			next = cut(CUT_UNSUPPORTED, Map.of("facts", sorted(next)));
			all.addAll(next);
		}
		if (!all.isEmpty()) {
			this.events.publishEvent(new SupportsLost(sorted(all)));
			this.client.query(DROP_UNSUPPORTED).bind(sorted(all)).to("facts").run();
		}
	}

	private static List<String> sorted(Set<String> facts) {
		return facts.stream().sorted().toList();
	}

}
