package io.peergraph.belief;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.peergraph.graph.Column;
import io.peergraph.graph.CypherFile;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Who holds which facts, when. All of it follows from the supports that are there: it is
 * worked out anew for whatever a new or lost support can touch, and only differences are
 * written.
 */
@Component
public class Holdings {

	private static final CypherFile HOLD = CypherFile.named("belief/hold");

	private static final CypherFile SUPERSEDE = CypherFile.named("belief/supersede");

	private static final CypherFile UNDO = CypherFile.named("belief/undo");

	private final Neo4jClient client;

	private final ConflictSets circles;

	private final Justifications justifications;

	private final Clock clock;

	Holdings(Neo4jClient client, ConflictSets circles, Justifications justifications, Clock clock) {
		this.client = client;
		this.circles = circles;
		this.justifications = justifications;
		this.clock = clock;
	}

	/**
	 * Works out what observers hold that come to hold these facts.
	 * @param facts the keys of facts with new supports
	 * @param observers the names of those who witnessed them
	 */
	void join(Collection<String> facts, Collection<String> observers) {
		settle(facts, observers, facts, observers);
	}

	/**
	 * Works out who still holds facts, when these lost supports or what they have to do
	 * with each other changed.
	 * @param facts the keys of the facts
	 */
	void review(Collection<String> facts) {
		settle(facts, null, List.of(), List.of());
	}

	/**
	 * {@return whether one fact had superseded another} Says that both can hold.
	 * @param newer the key of a fact
	 * @param older the key of the fact that gave way to it
	 */
	public boolean undo(String newer, String older) {
		boolean undone = this.client.query(UNDO)
			.bindAll(Map.of("newer", newer, "older", older, "now", this.clock.instant().atZone(ZoneOffset.UTC)))
			.run()
			.counters()
			.propertiesSet() > 0;
		if (undone) {
			review(List.of(newer, older));
		}
		return undone;
	}

	private void settle(Collection<String> facts, @Nullable Collection<String> only, Collection<String> stated,
			Collection<String> joining) {
		Collection<String> next = facts;
		Collection<String> joined = stated;
		while (!next.isEmpty()) {
			ConflictSet conflicts = this.circles.around(next);
			Set<String> changed = new HashSet<>(
					settle(conflicts, this.justifications.read(conflicts.members().keySet(), only, joined, joining)));
			changed.addAll(next);
			next = this.circles.resting(changed);
			// What was stated joins once; the rounds after it only follow what rests on
			// it.
			joined = List.of();
		}
	}

	private Set<String> settle(ConflictSet conflicts, Map<String, List<BeliefState>> byObserver) {
		List<Map<String, Object>> rows = new ArrayList<>();
		Set<Map<String, String>> rules = new HashSet<>();
		Set<String> changed = new TreeSet<>();
		new TreeMap<>(byObserver).forEach((observer, standings) -> {
			BeliefRevision revision = new BeliefRevision(conflicts, standings);
			for (BeliefState state : standings) {
				List<HeldPeriod> periods = revision.periods(state.fact());
				if (!periods.equals(state.held())) {
					rows.add(row(state, periods));
					changed.add(state.fact());
					rules.addAll(rules(state.fact(), periods, revision));
				}
			}
		});
		if (!rows.isEmpty()) {
			this.client.query(HOLD).bind(rows).to("rows").run();
			this.client.query(SUPERSEDE).bindAll(Map.of("facts", changed, "rules", List.copyOf(rules))).run();
		}
		return changed;
	}

	private static Map<String, Object> row(BeliefState state, List<HeldPeriod> periods) {
		return Map.of("observer", state.observer(), "observed", state.observed(), "fact", state.fact(), "periods",
				periods.stream().map(Holdings::row).toList());
	}

	private static Map<String, @Nullable Object> row(HeldPeriod period) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("since", period.since().atZone(ZoneOffset.UTC));
		row.put("until", Column.stored(period.until()));
		row.put("by", period.by());
		row.put("times", period.times());
		return row;
	}

	private static List<Map<String, String>> rules(String fact, List<HeldPeriod> periods, BeliefRevision revision) {
		List<Map<String, String>> rules = new ArrayList<>();
		for (HeldPeriod period : periods) {
			@Nullable String by = period.by();
			if (by != null) {
				revision.rule(fact, by)
					.ifPresent((rule) -> rules.add(Map.of("older", fact, "newer", by, "rule", rule)));
			}
		}
		return rules;
	}

}
