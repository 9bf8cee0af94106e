package io.peergraph.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.access.View;
import io.peergraph.api.GlobalId;
import io.peergraph.message.Message;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.relation.Stance;
import io.peergraph.relation.Stances;
import io.peergraph.workspace.NodeKeys;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Facts in GraphQL, with what they stand on. */
@Controller
class FactController {

	private final FactDetails details;

	private final Stances stances;

	private final Peers peers;

	private final NodeKeys keys;

	FactController(FactDetails details, Stances stances, Peers peers, NodeKeys keys) {
		this.details = details;
		this.stances = stances;
		this.peers = peers;
		this.keys = keys;
	}

	@BatchMapping(typeName = "Message", field = "facts")
	Map<Message, List<Fact>> factsOfMessages(List<Message> messages) {
		Map<Message, List<Fact>> facts = new HashMap<>();
		messages.stream().collect(Collectors.groupingBy(Message::view)).forEach((view, its) -> {
			Map<String, List<Fact>> found = this.details.ofMessages(view, its.stream().map(Message::key).toList());
			its.forEach((message) -> facts.put(message, found.getOrDefault(message.key(), List.of())));
		});
		return facts;
	}

	@SchemaMapping(typeName = "Fact")
	String id(Fact fact) {
		return new GlobalId("Fact", fact.view(), fact.key()).encoded();
	}

	@SchemaMapping(typeName = "Fact")
	String key(Fact fact) {
		return this.keys.key("Fact", fact.view().workspace(), fact.key());
	}

	@BatchMapping(typeName = "Fact")
	Map<Fact, Peer> about(List<Fact> facts) {
		Map<Fact, Peer> about = new HashMap<>();
		byView(facts).forEach((view, its) -> {
			Map<String, Peer> found = find(view, its.stream().map(Fact::about).distinct().toList());
			its.forEach(
					(fact) -> Optional.ofNullable(found.get(fact.about())).ifPresent((peer) -> about.put(fact, peer)));
		});
		return about;
	}

	// Who holds a fact knows the name of whom it is about, even if it was only told.
	private Map<String, Peer> find(View view, Collection<String> names) {
		Map<String, Peer> found = new HashMap<>();
		this.peers.find(View.of(view.workspace()), names).forEach((name, peer) -> found.put(name, peer.unknown(view)));
		found.putAll(this.peers.find(view, names));
		return found;
	}

	@BatchMapping(typeName = "Fact")
	Map<Fact, List<Peer>> mentions(List<Fact> facts) {
		return peers(facts, this.details::mentions);
	}

	@BatchMapping(typeName = "Fact")
	Map<Fact, List<Peer>> holders(List<Fact> facts) {
		return peers(facts, this.details::holders);
	}

	@BatchMapping(typeName = "Fact")
	Map<Fact, List<Evidence>> evidence(List<Fact> facts) {
		Map<Fact, List<Evidence>> evidence = new HashMap<>();
		byView(facts).forEach((view, its) -> {
			Map<String, List<Evidence>> found = this.details.evidence(view, keys(its));
			its.forEach((fact) -> evidence.put(fact, left(fact, found.getOrDefault(fact.key(), List.of()))));
		});
		return evidence;
	}

	private static List<Evidence> left(Fact fact, List<Evidence> evidence) {
		Exclusion without = fact.without();
		return (without != null) ? without.left(evidence) : evidence;
	}

	@BatchMapping(typeName = "Fact")
	Map<Fact, List<Fact>> premises(List<Fact> facts) {
		Map<Fact, List<Fact>> premises = new HashMap<>();
		byView(facts).forEach((view, its) -> {
			Map<String, List<Fact>> found = this.details.premises(view, keys(its));
			its.forEach((fact) -> premises.put(fact, found.getOrDefault(fact.key(), List.of())));
		});
		return premises;
	}

	@BatchMapping(typeName = "Fact")
	Map<Fact, List<Stance>> stances(List<Fact> facts) {
		Map<Fact, List<Stance>> stances = new HashMap<>();
		byView(facts).forEach((view, its) -> {
			Map<String, List<Stance>> found = this.stances.of(view, keys(its))
				.stream()
				.collect(Collectors.groupingBy(Stance::fact));
			its.forEach((fact) -> stances.put(fact, found.getOrDefault(fact.key(), List.of())));
		});
		return stances;
	}

	private Map<Fact, List<Peer>> peers(List<Fact> facts,
			BiFunction<View, Collection<String>, Map<String, List<String>>> details) {
		Map<Fact, List<Peer>> peers = new HashMap<>();
		byView(facts).forEach((view, its) -> {
			Map<String, List<String>> names = details.apply(view, keys(its));
			Map<String, Peer> found = this.peers.find(view,
					names.values().stream().flatMap(List::stream).distinct().toList());
			its.forEach((fact) -> peers.put(fact,
					names.getOrDefault(fact.key(), List.of())
						.stream()
						.flatMap((name) -> Stream.ofNullable(found.get(name)))
						.toList()));
		});
		return peers;
	}

	private static Map<View, List<Fact>> byView(List<Fact> facts) {
		return facts.stream().collect(Collectors.groupingBy(Fact::view));
	}

	private static List<String> keys(List<Fact> facts) {
		return new ArrayList<>(facts.stream().map(Fact::key).distinct().toList());
	}

}
