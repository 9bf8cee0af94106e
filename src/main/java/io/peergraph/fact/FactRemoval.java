package io.peergraph.fact;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.peergraph.graph.CypherFile;
import io.peergraph.message.MessagesRemoved;
import io.peergraph.message.PeerRemoved;
import io.peergraph.relation.NamedStances;
import io.peergraph.relation.StancesChanged;
import io.peergraph.session.SessionId;
import io.peergraph.session.SessionRemoved;
import org.neo4j.driver.Record;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What rests only on something that is deleted goes with it, in the same transaction.
 */
@Component
public class FactRemoval {

	private static final CypherFile CUT_ASSERTED = CypherFile.named("fact/cut-asserted");

	private static final CypherFile CUT_FACTS = CypherFile.named("fact/cut-facts");

	private static final CypherFile CUT_MESSAGES = CypherFile.named("fact/cut-messages");

	private static final CypherFile CUT_PEER = CypherFile.named("fact/cut-peer");

	private static final CypherFile CUT_REPLACED = CypherFile.named("fact/cut-replaced");

	private static final CypherFile CUT_SESSION = CypherFile.named("fact/cut-session");

	private static final CypherFile CUT_TOLD = CypherFile.named("fact/cut-told");

	private static final CypherFile CUT_UNSUPPORTED = CypherFile.named("fact/cut-unsupported");

	private static final CypherFile DROP_UNSUPPORTED = CypherFile.named("fact/drop-unsupported");

	private final Neo4jClient client;

	private final NamedStances named;

	private final ApplicationEventPublisher events;

	FactRemoval(Neo4jClient client, NamedStances named, ApplicationEventPublisher events) {
		this.client = client;
		this.named = named;
		this.events = events;
	}

	@EventListener
	void on(MessagesRemoved removed) {
		lost(removed.session().workspace(), cut(CUT_MESSAGES, Map.of("messages", removed.keys())));
	}

	@EventListener
	void on(SessionRemoved removed) {
		SessionId session = removed.session();
		Map<String, Object> parameters = Map.of("workspace", session.workspace(), "session", session.name());
		Cut cut = cut(CUT_SESSION, parameters);
		cut.add(cut(CUT_TOLD, parameters));
		lost(session.workspace(), cut);
	}

	@EventListener
	void on(PeerRemoved removed) {
		String workspace = removed.peer().workspace();
		this.named.disown(workspace, removed.peer().name());
		lost(workspace, cut(CUT_PEER, Map.of("workspace", workspace, "peer", removed.peer().name())));
	}

	/**
	 * {@return whether the fact was still there} Removes it with all that follows from it
	 * alone, as if none of its supports had ever said so.
	 * @param fact which, for all who hold it
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean remove(Fact fact) {
		Cut cut = cut(CUT_FACTS, Map.of("facts", List.of(fact.key())));
		lost(fact.view().workspace(), cut);
		return !cut.facts().isEmpty();
	}

	/**
	 * Takes back what was found in messages before, by lesser means.
	 * @param found what was found in them now, and is stored
	 * @param messages the keys of the messages
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void replace(NewFacts found, Collection<String> messages) {
		List<List<String>> stored = found.all().stream().map((fact) -> List.of(fact.key(), fact.support())).toList();
		lost(found.workspace(), cut(CUT_REPLACED, Map.of("messages", List.copyOf(messages), "stored", stored)));
	}

	/**
	 * Takes back all that a peer was told of how one stands to another.
	 * @param workspace the name of the workspace
	 * @param stances between whom
	 * @param tie the name of the kind of tie it was told of
	 * @param teller the name of the peer
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void retract(String workspace, StancesChanged.Pair stances, String tie, String teller) {
		lost(workspace, cut(CUT_ASSERTED, Map.of("workspace", workspace, "from", stances.from(), "to", stances.to(),
				"tie", tie, "teller", teller)));
	}

	private Cut cut(CypherFile statement, Map<String, Object> parameters) {
		return this.client.query(statement)
			.bindAll(parameters)
			.fetchAs(Cut.class)
			.mappedBy((types, row) -> Cut.of(row))
			.all()
			.stream()
			.collect(Cut::nothing, Cut::add, Cut::add);
	}

	// What rests on a fact that goes loses that support in turn. What goes is still there
	// when the others are told, so that they can see what it had to do with theirs.
	private void lost(String workspace, Cut cut) {
		Cut all = Cut.nothing();
		Cut next = cut;
		while (!next.facts().isEmpty()) {
			all.add(next);
			next = cut(CUT_UNSUPPORTED, Map.of("facts", sorted(next.facts())));
		}
		if (!all.facts().isEmpty()) {
			this.events.publishEvent(new SupportsLost(sorted(all.facts())));
			this.client.query(DROP_UNSUPPORTED).bind(sorted(all.facts())).to("facts").run();
		}
		if (!all.pairs().isEmpty()) {
			this.events.publishEvent(new StancesChanged(workspace, all.pairs(), true));
		}
	}

	private static List<String> sorted(Set<String> facts) {
		return facts.stream().sorted().toList();
	}

	/** Facts that lost supports, and between whom these said anything. */
	private record Cut(Set<String> facts, Set<StancesChanged.Pair> pairs) {

		static Cut nothing() {
			return new Cut(new HashSet<>(), new HashSet<>());
		}

		static Cut of(Record row) {
			return new Cut(Set.of(row.get("fact").asString()), Set.copyOf(row.get("pairs")
				.asList((pair) -> new StancesChanged.Pair(pair.get(0).asString(), pair.get(1).asString()))));
		}

		void add(Cut other) {
			this.facts.addAll(other.facts);
			this.pairs.addAll(other.pairs);
		}

	}

}
