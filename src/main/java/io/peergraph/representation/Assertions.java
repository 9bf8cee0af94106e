package io.peergraph.representation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.peergraph.access.View;
import io.peergraph.belief.Beliefs;
import io.peergraph.fact.Fact;
import io.peergraph.fact.Facts;
import io.peergraph.fact.NewFacts;
import io.peergraph.fact.Statement;
import io.peergraph.graph.Transactions;

import org.springframework.stereotype.Component;

/** Lets observers know facts that nobody said in a message. */
@Component
class Assertions {

	private final Facts facts;

	private final Beliefs beliefs;

	private final Transactions transactions;

	Assertions(Facts facts, Beliefs beliefs, Transactions transactions) {
		this.facts = facts;
		this.beliefs = beliefs;
		this.transactions = transactions;
	}

	/**
	 * A fact to be told.
	 *
	 * @param about the name of the peer it is about
	 * @param told what is known, and who knows it
	 */
	record Item(String about, Statement.Told told) {

		String observer() {
			return this.told.teller();
		}

	}

	/**
	 * {@return the facts, in the order given}
	 * @param view of who tells them
	 */
	List<Fact> tell(View view, List<Item> items) {
		String workspace = view.workspace();
		Map<String, Map<String, List<Item>>> pairs = new TreeMap<>();
		items.forEach((item) -> pairs.computeIfAbsent(item.observer(), (_) -> new TreeMap<>())
			.computeIfAbsent(item.about(), (_) -> new ArrayList<>())
			.add(item));
		Map<String, List<NewFacts>> prepared = new TreeMap<>();
		Map<Item, String> keys = new HashMap<>();
		pairs.forEach((observer, byAbout) -> byAbout.forEach((about, its) -> {
			NewFacts facts = this.facts.prepare(workspace, about, "told by " + observer,
					its.stream().map(Item::told).toList());
			prepared.computeIfAbsent(observer, (_) -> new ArrayList<>()).add(facts);
			for (int index = 0; index < its.size(); index++) {
				keys.put(its.get(index), facts.keys().get(index));
			}
		}));
		this.transactions.write(() -> {
			this.facts.hold(items.stream().flatMap(Assertions::grounds).toList());
			prepared.forEach(
					(observer, facts) -> facts.forEach((its) -> this.beliefs.add(its, List.of(observer), List.of())));
		});
		Map<String, Fact> found = this.facts.find(view, keys.values());
		return items.stream().map(keys::get).filter(found::containsKey).map(found::get).toList();
	}

	// What a fact is made with may not go while it is stored.
	private static Stream<String> grounds(Item item) {
		return Stream.concat(item.told().premises().stream(), item.told().corrects().stream());
	}

}
