package io.peergraph.belief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.peergraph.graph.CypherFile;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * What an observer would hold if it knew only a part of what it knows. It is worked out
 * by the same rules as what it does hold, for some facts and all that these have to do
 * with.
 */
@Component
public class Suppositions {

	private static final CypherFile SUPPORTS = CypherFile.named("belief/supports");

	private final Neo4jClient client;

	private final ConflictSets circles;

	Suppositions(Neo4jClient client, ConflictSets circles) {
		this.client = client;
		this.circles = circles;
	}

	/**
	 * {@return how facts would be held, with all that these have to do with, by key}
	 * @param supposition what counts
	 * @param facts the keys of facts that the observer holds or held
	 */
	public Map<String, Supposed> work(Supposition supposition, Collection<String> facts) {
		Map<String, List<Part>> parts = new HashMap<>();
		ConflictSet conflicts = new ConflictSet(Map.of());
		Set<String> next = new HashSet<>(facts);
		while (!parts.keySet().containsAll(next)) {
			conflicts = this.circles.around(next);
			next = new HashSet<>(conflicts.members().keySet());
			Set<String> unread = new HashSet<>(next);
			unread.removeAll(parts.keySet());
			unread.forEach((fact) -> parts.put(fact, List.of()));
			parts.putAll(read(supposition, unread));
			parts.values().stream().flatMap(List::stream).filter(Part::isPremise).map(Part::key).forEach(next::add);
		}
		return supposed(conflicts, parts, revise(conflicts, parts));
	}

	// What follows from others is held only as long as these are, which may follow from
	// others in turn.
	private static Map<String, List<HeldPeriod>> revise(ConflictSet conflicts, Map<String, List<Part>> parts) {
		Map<String, List<HeldPeriod>> periods = Map.of();
		for (int round = 0; round <= parts.size(); round++) {
			Map<String, List<HeldPeriod>> before = periods;
			List<BeliefState> states = parts.keySet()
				.stream()
				.map((fact) -> new BeliefState("", "", fact, grounds(fact, parts, before), List.of()))
				.toList();
			BeliefRevision revision = new BeliefRevision(conflicts, states);
			periods = parts.keySet().stream().collect(Collectors.toMap((fact) -> fact, revision::periods));
			if (periods.equals(before)) {
				return periods;
			}
		}
		return periods;
	}

	private static List<Justification> grounds(String fact, Map<String, List<Part>> parts,
			Map<String, List<HeldPeriod>> periods) {
		return whole(fact, parts, periods).values()
			.stream()
			.map((support) -> Justifications.together(fact,
					support.stream().map((part) -> part.ground(fact, periods)).toList()))
			.toList();
	}

	private static Map<String, List<Part>> whole(String fact, Map<String, List<Part>> parts,
			Map<String, List<HeldPeriod>> periods) {
		Map<String, List<Part>> supports = new LinkedHashMap<>();
		parts.getOrDefault(fact, List.of())
			.forEach((part) -> supports.computeIfAbsent(part.support(), (_) -> new ArrayList<>()).add(part));
		supports.values().removeIf((its) -> !its.stream().allMatch((part) -> part.counts(periods)));
		supports.values().forEach((its) -> its.removeIf(Part::isLean));
		return supports;
	}

	private static Map<String, Supposed> supposed(ConflictSet conflicts, Map<String, List<Part>> parts,
			Map<String, List<HeldPeriod>> periods) {
		Map<String, Supposed> supposed = new HashMap<>();
		parts.keySet().forEach((fact) -> supposed(fact, parts, periods, supposed));
		supposed.replaceAll((_, one) -> merged(conflicts, one, supposed.values()));
		return supposed;
	}

	private static Supposed merged(ConflictSet conflicts, Supposed one, Collection<Supposed> all) {
		List<Supposed.Ground> merged = new ArrayList<>(one.grounds());
		all.stream()
			.filter((other) -> conflicts.areAlike(one.fact(), other.fact())
					&& other.periods().stream().anyMatch((period) -> one.fact().equals(period.by())))
			.forEach((other) -> merged.addAll(other.grounds()));
		return new Supposed(one.fact(), one.periods(), one.grounds(), merged.stream().sorted().toList());
	}

	private static Supposed supposed(String fact, Map<String, List<Part>> parts, Map<String, List<HeldPeriod>> periods,
			Map<String, Supposed> done) {
		Supposed known = done.get(fact);
		if (known != null) {
			return known;
		}
		List<Supposed.Ground> grounds = new ArrayList<>();
		whole(fact, parts, periods).values().forEach((support) -> {
			Justification ground = Justifications.together(fact,
					support.stream().map((part) -> part.ground(fact, periods)).toList());
			Set<String> messages = new LinkedHashSet<>();
			Set<String> sessions = new HashSet<>();
			for (Part part : support) {
				if (part.isPremise()) {
					Supposed premise = supposed(part.key(), parts, periods, done);
					if (!premise.grounds().isEmpty()) {
						messages.addAll(premise.grounds().getLast().messages());
						sessions.addAll(premise.grounds().getLast().sessions());
					}
				}
				else {
					sessions.add(part.session());
					if (part.isMessage()) {
						messages.add(part.key());
					}
				}
			}
			grounds.add(new Supposed.Ground(ground.at(), ground.recorded(), ground.place().sequence(),
					List.copyOf(messages), sessions));
		});
		List<Supposed.Ground> sorted = grounds.stream().sorted().toList();
		Supposed supposed = new Supposed(fact, periods.getOrDefault(fact, List.of()), sorted, sorted);
		done.put(fact, supposed);
		return supposed;
	}

	private Map<String, List<Part>> read(Supposition supposition, Set<String> facts) {
		Map<String, List<Part>> parts = new HashMap<>();
		if (!facts.isEmpty()) {
			this.client.query(SUPPORTS)
				.bindAll(Map.of("workspace", supposition.workspace(), "observer", supposition.observer(), "witnesses",
						supposition.witnesses(), "facts", List.copyOf(facts)))
				.fetchAs(Stood.class)
				.mappedBy((types, row) -> Stood.of(row, supposition))
				.all()
				.forEach((stood) -> parts.put(stood.fact(), stood.parts()));
		}
		return parts;
	}

	private record Stood(String fact, List<Part> parts) {

		static Stood of(Record row, Supposition supposition) {
			return new Stood(row.get("fact").asString(), row.get("parts").asList((part) -> Part.of(part, supposition)));
		}

	}

	/** One part of one support. */
	private record Part(String kind, String support, String key, String session, boolean allowed, Value row) {

		static Part of(Value row, Supposition supposition) {
			boolean excluded = supposition.excludes(row.get("key").asString(""), row.get("author").asString(""));
			return new Part(row.get("kind").asString(), row.get("support").asString(), row.get("key").asString(),
					row.get("session").asString(""), row.get("counts").asBoolean() && !excluded, row);
		}

		boolean isPremise() {
			return this.kind.equals("PREMISE");
		}

		boolean isLean() {
			return this.kind.equals("LEANS_ON");
		}

		boolean isMessage() {
			return this.kind.equals("EVIDENCE");
		}

		boolean counts(Map<String, List<HeldPeriod>> periods) {
			return this.allowed && (!isPremise() || !periods.getOrDefault(this.key, List.of()).isEmpty());
		}

		Justification ground(String fact, Map<String, List<HeldPeriod>> periods) {
			return isPremise() ? Justifications.following(fact, this.support, periods.getOrDefault(this.key, List.of()))
					: Justifications.said(fact, this.support, this.row);
		}

	}

}
