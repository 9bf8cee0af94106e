package io.peergraph.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import io.peergraph.language.PeerNames;
import io.peergraph.message.Message;
import io.peergraph.message.Messages;
import io.peergraph.peer.Peers;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** What belongs to facts, for many at once, each as its view has it. */
@Repository
public class FactDetails {

	private static final CypherFile EVIDENCE = CypherFile.named("fact/evidence");

	private static final CypherFile EVIDENCE_WITNESSED = CypherFile.named("fact/evidence-witnessed");

	private static final CypherFile OF_MESSAGES = CypherFile.named("fact/of-messages");

	private static final CypherFile HOLDERS = CypherFile.named("fact/holders");

	private static final CypherFile PREMISES = CypherFile.named("fact/premises");

	private static final CypherFile MENTIONS = CypherFile.named("fact/mentions");

	private static final Comparator<Fact> READABLE = Comparator.comparing(Fact::about)
		.thenComparing(Fact::text)
		.thenComparing(Fact::key);

	private final Neo4jClient client;

	private final Messages messages;

	private final Facts facts;

	private final Peers peers;

	FactDetails(Neo4jClient client, Messages messages, Facts facts, Peers peers) {
		this.client = client;
		this.messages = messages;
		this.facts = facts;
		this.peers = peers;
	}

	/**
	 * {@return the messages in which each fact was said, as far as the view has them, by
	 * the key of the fact}
	 * @param view of all these facts
	 * @param keys of facts
	 */
	public Map<String, List<Evidence>> evidence(View view, Collection<String> keys) {
		Neo4jClient.RunnableSpec query = switch (view) {
			case View.Whole whole -> query(EVIDENCE, whole.workspace(), "", keys);
			case View.Witnessed witnessed -> query(EVIDENCE_WITNESSED, witnessed.workspace(), witnessed.peer(), keys);
		};
		List<Part> parts = List.copyOf(query.fetchAs(Part.class).mappedBy((types, row) -> Part.of(row)).all());
		Set<String> quoted = parts.stream().map(Part::message).collect(Collectors.toSet());
		Map<String, Message> messages = this.messages.find(view, quoted);
		Map<String, List<Evidence>> evidence = new HashMap<>();
		parts.stream()
			.collect(Collectors.groupingBy(Part::fact, LinkedHashMap::new, Collectors.toList()))
			.forEach((fact, its) -> evidence.put(fact, numbered(its, messages)));
		return evidence;
	}

	/**
	 * {@return the facts that each message says or is needed for, as far as the view has
	 * them, by the key of the message} All that such a fact rests on there was said in
	 * the session of the message: who knows that session alone learns of no other.
	 * @param view of all these messages
	 * @param messages keys of messages that the view has
	 */
	public Map<String, List<Fact>> ofMessages(View view, Collection<String> messages) {
		String observer = (view instanceof View.Witnessed witnessed) ? witnessed.peer() : "";
		List<OfMessage> said = List.copyOf(this.client.query(OF_MESSAGES)
			.bindAll(Map.of("workspace", view.workspace(), "observer", observer, "messages", List.copyOf(messages)))
			.fetchAs(OfMessage.class)
			.mappedBy((types, row) -> new OfMessage(row.get("message").asString(), row.get("fact").asString()))
			.all());
		Map<String, Fact> facts = this.facts.find(view, said.stream().map(OfMessage::fact).distinct().toList());
		return said.stream()
			.filter((one) -> facts.containsKey(one.fact()))
			.collect(Collectors.groupingBy(OfMessage::message, Collectors.collectingAndThen(Collectors.toList(),
					(its) -> its.stream().map((one) -> facts.get(one.fact())).sorted(READABLE).toList())));
	}

	/**
	 * {@return the names of the peers that the text of each fact mentions, as far as the
	 * view has them, by the key of the fact} Whom there was when the fact was derived
	 * plays no part, since that is not known to all who hold it.
	 * @param view of all these facts
	 * @param keys of facts
	 */
	public Map<String, List<String>> mentions(View view, Collection<String> keys) {
		Map<String, Set<String>> named = new LinkedHashMap<>();
		query(MENTIONS, view.workspace(), "", keys).fetchAs(Named.class)
			.mappedBy((types, row) -> Named.of(row))
			.all()
			.forEach((fact) -> named.put(fact.fact(), fact.names()));
		Set<String> known = this.peers.find(view, named.values().stream().flatMap(Set::stream).distinct().toList())
			.keySet();
		Map<String, List<String>> mentions = new HashMap<>();
		named.forEach((fact, names) -> mentions.put(fact, names.stream().filter(known::contains).sorted().toList()));
		return mentions;
	}

	/**
	 * {@return the names of the peers that hold each fact now, by the key of the fact; a
	 * peer knows only of itself}
	 * @param view of all these facts
	 * @param keys of facts
	 */
	public Map<String, List<String>> holders(View view, Collection<String> keys) {
		Map<String, List<String>> holders = peers(HOLDERS, view, keys);
		return switch (view) {
			case View.Whole _ -> holders;
			case View.Witnessed witnessed -> holders.entrySet()
				.stream()
				.filter((holder) -> holder.getValue().contains(witnessed.peer()))
				.collect(Collectors.toMap(Map.Entry::getKey, (holder) -> List.of(witnessed.peer())));
		};
	}

	/**
	 * {@return what each fact follows from, as far as the view has it, by the key of the
	 * fact}
	 * @param view of all these facts
	 * @param keys of facts
	 */
	public Map<String, List<Fact>> premises(View view, Collection<String> keys) {
		List<Part> parts = List.copyOf(query(PREMISES, view.workspace(), "", keys).fetchAs(Part.class)
			.mappedBy((types, row) -> new Part(row.get("fact").asString(), row.get("premise").asString(), "", ""))
			.all());
		Map<String, Fact> found = this.facts.find(view, parts.stream().map(Part::message).collect(Collectors.toSet()));
		Map<String, List<Fact>> premises = new HashMap<>();
		parts.stream()
			.filter((part) -> found.containsKey(part.message()))
			.forEach((part) -> premises.computeIfAbsent(part.fact(), (_) -> new ArrayList<>())
				.add(found.get(part.message())));
		return premises;
	}

	private Map<String, List<String>> peers(CypherFile statement, View view, Collection<String> keys) {
		return query(statement, view.workspace(), "", keys).fetchAs(Part.class)
			.mappedBy((types, row) -> new Part(row.get("fact").asString(), row.get("peer").asString(), "", ""))
			.all()
			.stream()
			.collect(Collectors.groupingBy(Part::fact, Collectors.mapping(Part::message, Collectors.toList())));
	}

	private Neo4jClient.RunnableSpec query(CypherFile statement, String workspace, String observer,
			Collection<String> keys) {
		return this.client.query(statement)
			.bindAll(Map.of("workspace", workspace, "observer", observer, "facts", List.copyOf(new HashSet<>(keys))));
	}

	private static List<Evidence> numbered(List<Part> parts, Map<String, Message> messages) {
		List<String> supports = parts.stream().map(Part::support).distinct().toList();
		List<Evidence> evidence = new ArrayList<>();
		for (Part part : parts) {
			Message message = messages.get(part.message());
			if (message != null) {
				evidence.add(new Evidence(message, part.quote(), supports.indexOf(part.support()) + 1));
			}
		}
		return evidence;
	}

	/** Whom a fact may name. */
	private record Named(String fact, Set<String> names) {

		static Named of(Record row) {
			Set<String> names = new LinkedHashSet<>(
					PeerNames.maybeIn(row.get("text").asString(), row.get("about").asString()));
			names.addAll(row.get("names").asList(Value::asString));
			return new Named(row.get("fact").asString(), names);
		}

	}

	/** A fact that a message says or is needed for. */
	private record OfMessage(String message, String fact) {
	}

	/** One message of one support of one fact. */
	private record Part(String fact, String message, String quote, String support) {

		static Part of(Record row) {
			return new Part(row.get("fact").asString(), row.get("message").asString(), row.get("quote").asString(),
					row.get("support").asString());
		}

	}

}
