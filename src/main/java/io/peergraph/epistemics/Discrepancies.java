package io.peergraph.epistemics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import io.peergraph.relation.Stance;
import io.peergraph.relation.Stances;
import io.peergraph.statement.SingleValuedAttribute;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * What a peer told one and what it told another about the same thing: values of a topic
 * that has one at a time, a statement and its denial, being for a peer and being against
 * it. What it said to the same ears at another time belongs to it.
 */
@Repository
class Discrepancies {

	private static final CypherFile DENIALS = CypherFile.named("epistemics/denials");

	private static final CypherFile VALUES = CypherFile.named("epistemics/values");

	private static final CypherFile STANCES = CypherFile.named("epistemics/own-stances");

	private static final CypherFile STANCES_WITNESSED = CypherFile.named("epistemics/own-stances-witnessed");

	/** Of what was said for and against a peer, so much each, the latest. */
	private static final int MOST_OF_A_SIDE = 5;

	private final Neo4jClient client;

	private final Hearings hearings;

	private final Stances stances;

	Discrepancies(Neo4jClient client, Hearings hearings, Stances stances) {
		this.client = client;
		this.hearings = hearings;
		this.stances = stances;
	}

	/**
	 * {@return of what a peer said this and that; first what not all heard alike, then
	 * what was said last}
	 * @param view of who asks
	 * @param by the name of the peer
	 */
	List<ToldDifferently> of(View view, String by) {
		List<Thing> things = new ArrayList<>(values(view, by));
		things.addAll(denials(view, by));
		things.addAll(sides(view, by));
		Map<String, List<Hearing>> tellings = this.hearings
			.of(view, things.stream().flatMap((thing) -> thing.facts().stream()).collect(Collectors.toSet()))
			.stream()
			.collect(Collectors.groupingBy(Hearing::fact, LinkedHashMap::new, Collectors.toList()));
		Map<Set<String>, ToldDifferently> once = new LinkedHashMap<>();
		for (Thing thing : things) {
			List<ToldDifferently.Version> versions = versions(view, by, thing.kept(tellings), tellings);
			if (versions.size() > 1) {
				once.putIfAbsent(versions.stream().map(ToldDifferently.Version::fact).collect(Collectors.toSet()),
						new ToldDifferently(thing.about(), versions));
			}
		}
		return once.values().stream().sorted(ToldDifferently.ORDER).toList();
	}

	private static List<ToldDifferently.Version> versions(View view, String by, Collection<String> facts,
			Map<String, List<Hearing>> tellings) {
		// In the order in which they were said.
		return tellings.keySet().stream().filter(facts::contains).map((fact) -> {
			List<Hearing> told = tellings.getOrDefault(fact, List.of());
			Set<String> audience = new TreeSet<>();
			told.forEach((one) -> audience.addAll(one.audience()));
			audience.remove(by);
			return new ToldDifferently.Version(view, fact, told.getFirst().at(), audience);
		}).toList();
	}

	private List<Thing> values(View view, String by) {
		Map<String, List<Said>> topics = new TreeMap<>();
		this.client.query(VALUES)
			.bindAll(parameters(view, by))
			.fetchAs(Said.class)
			.mappedBy((types, row) -> Said.of(row))
			.all()
			.forEach((said) -> topics.computeIfAbsent(said.value().name(), (_) -> new ArrayList<>()).add(said));
		List<Thing> things = new ArrayList<>();
		topics.forEach((topic, said) -> {
			List<String> facts = said.stream()
				.filter((one) -> said.stream().anyMatch(one::excludes))
				.map(Said::fact)
				.toList();
			if (!facts.isEmpty()) {
				things.add(new Thing(topic.strip(), facts, List.of()));
			}
		});
		return things;
	}

	private List<Thing> denials(View view, String by) {
		return this.client.query(DENIALS)
			.bindAll(parameters(view, by))
			.fetchAs(Thing.class)
			.mappedBy((types, row) -> new Thing(shorter(row.get("text").asString(), row.get("otherText").asString()),
					List.of(row.get("one").asString()), List.of(row.get("other").asString())))
			.all()
			.stream()
			.toList();
	}

	// What is denied has no word for the denial.
	private static String shorter(String one, String other) {
		return Stream.of(one, other)
			.min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
			.orElseThrow();
	}

	private List<Thing> sides(View view, String by) {
		Map<String, List<Stance>> towards = this.stances
			.read(view, STANCES, STANCES_WITNESSED, new HashMap<>(Map.of("by", by)))
			.stream()
			.sorted(Stance.IN_TIME.reversed())
			.collect(Collectors.groupingBy(Stance::to, TreeMap::new, Collectors.toList()));
		List<Thing> things = new ArrayList<>();
		towards.forEach((to, said) -> things.add(new Thing(to, side(said, 1), side(said, -1))));
		return things;
	}

	private static List<String> side(List<Stance> said, int sign) {
		return said.stream()
			.filter((stance) -> stance.kind().sign() == sign)
			.map(Stance::fact)
			.distinct()
			.limit(MOST_OF_A_SIDE)
			.toList();
	}

	private static Map<String, Object> parameters(View view, String by) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("workspace", view.workspace());
		parameters.put("by", by);
		parameters.put("observer", (view instanceof View.Witnessed witnessed) ? witnessed.peer() : null);
		return parameters;
	}

	/**
	 * A thing of which this and that was said.
	 *
	 * @param about what it is about
	 * @param one the keys of facts that say this
	 * @param other the keys of facts that say that; none where each of the first excludes
	 * another of them
	 */
	private record Thing(String about, List<String> one, List<String> other) {

		List<String> facts() {
			return Stream.concat(this.one.stream(), this.other.stream()).toList();
		}

		// What was never said in front of who asks is no version.
		List<String> kept(Map<String, List<Hearing>> tellings) {
			List<String> first = this.one.stream().filter(tellings::containsKey).toList();
			List<String> second = this.other.stream().filter(tellings::containsKey).toList();
			boolean both = this.other.isEmpty() || (!first.isEmpty() && !second.isEmpty());
			Set<String> same = new HashSet<>(first);
			same.retainAll(second);
			return both ? Stream.concat(first.stream(), second.stream()).filter((fact) -> !same.contains(fact)).toList()
					: List.of();
		}

	}

	/** What was said of a topic. */
	private record Said(String fact, SingleValuedAttribute value, List<String> reconciled) {

		static Said of(Record row) {
			return new Said(
					row.get("fact").asString(), new SingleValuedAttribute(row.get("topic").asString(),
							row.get("value").asString(), row.get("denied").asBoolean()),
					row.get("reconciled").asList(Value::asString));
		}

		boolean excludes(Said other) {
			return this.value.excludes(other.value) && !this.reconciled.contains(other.fact);
		}

	}

}
