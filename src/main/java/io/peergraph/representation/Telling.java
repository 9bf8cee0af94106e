package io.peergraph.representation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.peergraph.access.View;
import io.peergraph.fact.Fact;
import io.peergraph.fact.Facts;
import io.peergraph.fact.NewFacts;
import io.peergraph.fact.Told;
import io.peergraph.graph.Transactions;

import org.springframework.stereotype.Component;

/** Lets observers know facts that nobody said in a message. */
@Component
class Telling {

	private final Facts facts;

	private final Representations representations;

	private final Transactions transactions;

	Telling(Facts facts, Representations representations, Transactions transactions) {
		this.facts = facts;
		this.representations = representations;
		this.transactions = transactions;
	}

	/**
	 * A fact to be told.
	 *
	 * @param observer the name of the peer that knows it
	 * @param about the name of the peer it is about
	 * @param told what is known
	 */
	record Item(String observer, String about, Told told) {
	}

	/**
	 * {@return the facts, in the order given}
	 */
	List<Fact> tell(String workspace, List<Item> items) {
		Map<String, Map<String, List<Item>>> pairs = new TreeMap<>();
		items.forEach((item) -> pairs.computeIfAbsent(item.observer(), (_) -> new TreeMap<>())
			.computeIfAbsent(item.about(), (_) -> new ArrayList<>())
			.add(item));
		Map<String, List<NewFacts>> prepared = new TreeMap<>();
		pairs.forEach((observer, byAbout) -> byAbout
			.forEach((about, its) -> prepared.computeIfAbsent(observer, (_) -> new ArrayList<>())
				.add(this.facts.prepare(workspace, observer, about, its.stream().map(Item::told).toList()))));
		this.transactions
			.write(() -> prepared.forEach((observer, facts) -> facts.forEach((its) -> store(observer, its))));
		return found(workspace, items);
	}

	private void store(String observer, NewFacts facts) {
		this.representations.ensure(facts.workspace(), facts.about(), List.of(observer));
		this.representations.include(facts.workspace(), facts.about(), List.of(observer),
				this.facts.tell(facts, observer));
	}

	private List<Fact> found(String workspace, List<Item> items) {
		List<String> keys = items.stream()
			.map((item) -> Fact.keyOf(workspace, item.about(), item.told().text()))
			.toList();
		Map<String, Fact> found = new HashMap<>(this.facts.find(View.of(workspace), keys));
		return keys.stream().filter(found::containsKey).map(found::get).toList();
	}

}
