package io.peergraph.promise;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import io.peergraph.network.SaidStances;
import io.peergraph.peer.Peers;
import io.peergraph.relation.Stance;
import io.peergraph.stance.StanceKind;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * Who promised what to whom, and what became of it, as anyone sees it: by what was said
 * within the view after the promise, each time anew.
 */
@Repository
public class Promises {

	private static final CypherFile PROMISED = CypherFile.named("promise/promised");

	private static final Comparator<Promise> ORDER = Comparator.comparing(Promise::at)
		.thenComparingLong((one) -> one.place().sequence())
		.thenComparing(Promise::act)
		.thenComparing(Promise::key);

	private final Neo4jClient client;

	private final SaidStances stances;

	private final Tellings tellings;

	private final Peers peers;

	Promises(Neo4jClient client, SaidStances stances, Tellings tellings, Peers peers) {
		this.client = client;
		this.stances = stances;
		this.tellings = tellings;
		this.peers = peers;
	}

	/**
	 * {@return what was promised, oldest first, still without what became of it}
	 * @param view of a workspace
	 * @param by the name of who promised it, null for anybody
	 * @param to the name of whom it was promised to, null for anybody
	 * @param asOf as of when, null for now
	 */
	List<Promise> made(View view, @Nullable String by, @Nullable String to, @Nullable Instant asOf) {
		String one = (by != null) ? by : to;
		List<String> found = ((one != null) ? this.stances.of(view, one, asOf) : this.stances.all(view, asOf)).stream()
			.filter((stance) -> stance.kind() == StanceKind.PROMISE && !stance.isHearsay())
			.filter((stance) -> by == null || stance.from().equals(by))
			.filter((stance) -> to == null || stance.to().equals(to))
			.map(Stance::key)
			.toList();
		return found.isEmpty() ? List.of() : promised(view, found);
	}

	/**
	 * {@return what was promised, oldest first, with what became of it by what may count}
	 * @param view of a workspace
	 * @param by the name of who promised it, null for anybody
	 * @param to the name of whom it was promised to, null for anybody
	 * @param sessions whether what was said in a session may count
	 * @param facts those of some facts that may count, all by their keys
	 */
	public List<Promise> known(View view, @Nullable String by, @Nullable String to, Predicate<String> sessions,
			UnaryOperator<Set<String>> facts) {
		List<Promise> made = counting(made(view, by, to, null), sessions, facts);
		if (made.isEmpty()) {
			return made;
		}
		List<Promise> rivals = (to == null) ? made : counting(madeBy(promisers(made), view, null), sessions, facts);
		Map<String, List<Telling>> tellings = this.tellings.find(rivals, null);
		Set<String> counting = facts
			.apply(tellings.values().stream().flatMap(List::stream).map(Telling::fact).collect(Collectors.toSet()));
		tellings.values()
			.forEach((its) -> its.removeIf(
					(telling) -> !counting.contains(telling.fact()) || !sessions.test(telling.place().session())));
		return PromiseTrial.decide(made, rivals, tellings);
	}

	private static List<Promise> counting(List<Promise> promises, Predicate<String> sessions,
			UnaryOperator<Set<String>> facts) {
		Set<String> told = facts.apply(promises.stream().map(Promise::made).collect(Collectors.toSet()));
		return promises.stream()
			.filter((promise) -> told.contains(promise.made()) && sessions.test(promise.place().session()))
			.toList();
	}

	private static Set<String> promisers(List<Promise> promises) {
		return promises.stream().map(Promise::by).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private List<Promise> madeBy(Set<String> promisers, View view, @Nullable Instant asOf) {
		return promisers.stream().flatMap((by) -> made(view, by, null, asOf).stream()).toList();
	}

	private List<Promise> promised(View view, List<String> stances) {
		Map<Stance, Promise.Place> places = new LinkedHashMap<>();
		this.client.query(PROMISED)
			.bindAll(Map.of("workspace", view.workspace(), "stances", stances))
			.fetchAs(Record.class)
			.mappedBy((types, row) -> row)
			.all()
			.forEach((row) -> places.put(Stance.of(row.get("stance"), view), Promise.Place.of(row)));
		Map<List<String>, List<Stance>> alike = Stance.between(List.copyOf(places.keySet()), this.peers)
			.stream()
			.collect(Collectors.groupingBy((stance) -> List.of(stance.fact(), stance.at().toString(), stance.quote())));
		return once(alike.values().stream().map((its) -> promise(its, places)).sorted(ORDER).toList());
	}

	// Who promises something and swears it, in one message or after a question, promises
	// it once.
	private static List<Promise> once(List<Promise> promises) {
		return promises.stream()
			.filter((one) -> promises.stream().noneMatch((other) -> other.covers(one) || one.affirms(other)))
			.toList();
	}

	private static Promise promise(List<Stance> alike, Map<Stance, Promise.Place> places) {
		Stance first = alike.stream().min(Comparator.comparing(Stance::key)).orElseThrow();
		return new Promise(first.view(), first.key(), first.from(),
				alike.stream().map(Stance::to).distinct().sorted().toList(),
				(first.act() != null) ? first.act() : first.quote(), first.quote(), first.fact(),
				places.getOrDefault(first, new Promise.Place(first.at(), "", 0)), null);
	}

	/**
	 * {@return these promises with what became of each; what is said of one may be meant
	 * of any that the same peer has made, whoever asks for which}
	 * @param promises some of one view
	 * @param made those among which they are
	 * @param to the name of whom all of these were promised to, null for anybody
	 * @param asOf as of when, null for now
	 */
	List<Promise> decided(List<Promise> promises, List<Promise> made, @Nullable String to, @Nullable Instant asOf) {
		if (promises.isEmpty()) {
			return promises;
		}
		Set<String> promisers = promisers(promises);
		List<Promise> rivals = (to != null) ? madeBy(promisers, promises.getFirst().view(), asOf)
				: made.stream().filter((one) -> promisers.contains(one.by())).toList();
		return PromiseTrial.decide(promises, rivals, this.tellings.find(rivals, asOf));
	}

}
