package io.peergraph.belief;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.peergraph.graph.Column;
import io.peergraph.graph.CypherFile;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/** Reads on what grounds observers hold facts. */
@Component
class Justifications {

	private static final CypherFile GROUNDS = CypherFile.named("belief/grounds");

	private final Neo4jClient client;

	Justifications(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return how facts stand with those who hold them, and with those who come to, by
	 * observer}
	 * @param facts the keys of the facts
	 * @param only the names of the observers that matter, null for all
	 * @param stated the keys of the facts that some come to hold
	 * @param joining the names of those
	 */
	Map<String, List<BeliefState>> read(Collection<String> facts, @Nullable Collection<String> only,
			Collection<String> stated, Collection<String> joining) {
		Map<String, Object> parameters = new HashMap<>(
				Map.of("facts", sorted(facts), "stated", sorted(stated), "joining", sorted(joining)));
		parameters.put("only", (only != null) ? sorted(only) : null);
		return this.client.query(GROUNDS)
			.bindAll(parameters)
			.fetchAs(BeliefState.class)
			.mappedBy((types, row) -> standing(row))
			.all()
			.stream()
			.collect(Collectors.groupingBy(BeliefState::observer));
	}

	private static List<String> sorted(Collection<String> names) {
		return names.stream().distinct().sorted().toList();
	}

	private static BeliefState standing(Record row) {
		String fact = row.get("fact").asString();
		Map<String, List<Value>> supports = row.get("parts")
			.asList((part) -> part)
			.stream()
			.collect(Collectors.groupingBy((part) -> part.get("support").asString(), LinkedHashMap::new,
					Collectors.toList()));
		List<Justification> grounds = new ArrayList<>();
		supports.values()
			.stream()
			.filter((parts) -> parts.stream().allMatch((part) -> part.get("mine").asBoolean()))
			.forEach((parts) -> grounds.add(ground(fact, parts)));
		List<HeldPeriod> held = row.get("held").asList(Justifications::period);
		return new BeliefState(row.get("observer").asString(), row.get("observed").asString(), fact, grounds, held);
	}

	// A support is there when its last part is.
	private static Justification ground(String fact, List<Value> parts) {
		return together(fact, parts.stream().map((part) -> ground(fact, part)).toList());
	}

	/**
	 * {@return the support that these parts make together}
	 * @param fact the key of the fact
	 * @param parts each as if it were the whole; at least one
	 */
	static Justification together(String fact, List<Justification> parts) {
		List<Justification> grounds = parts.stream().sorted().toList();
		Justification last = grounds.getLast();
		Justification ended = grounds.stream()
			.filter((justification) -> justification.end() != null)
			.min(Comparator.comparing((Justification justification) -> Objects.requireNonNull(justification.end())))
			.orElse(last);
		String speaker = grounds.stream()
			.map(Justification::speaker)
			.filter((name) -> !name.isEmpty())
			.findFirst()
			.orElse("");
		return new Justification(fact, last.support(), speaker, last.at(), last.recorded(), last.place(), ended.end(),
				ended.endedBy());
	}

	private static Justification ground(String fact, Value part) {
		String support = part.get("support").asString();
		if (part.get("kind").asString().equals("PREMISE")) {
			return following(fact, support, part.get("premise").asList(Justifications::period));
		}
		return said(fact, support, part);
	}

	/**
	 * {@return the part of a support that is another fact}
	 * @param fact the key of the fact that follows
	 * @param support which
	 * @param held when the other fact is held, in order
	 */
	static Justification following(String fact, String support, List<HeldPeriod> held) {
		Instant since = held.stream().map(HeldPeriod::since).min(Comparator.naturalOrder()).orElse(Instant.MIN);
		HeldPeriod last = held.isEmpty() ? new HeldPeriod(since, null, null, 0) : held.getLast();
		return new Justification(fact, support, "", since, since, new Justification.Place("", 0, 0), last.until(),
				last.by());
	}

	/**
	 * {@return the part of a support that was said or told}
	 * @param fact the key of the fact
	 * @param support which
	 * @param part a row of it
	 */
	static Justification said(String fact, String support, Value part) {
		Instant at = Column.time(part.get("at"));
		return new Justification(fact, support, part.get("speaker").asString(), Objects.requireNonNull(at),
				Objects.requireNonNullElse(Column.time(part.get("recordedAt")), at),
				new Justification.Place(part.get("session").asString(""), part.get("sequence").asLong(0),
						part.get("position").asLong(0)),
				null, null);
	}

	private static HeldPeriod period(Value held) {
		return new HeldPeriod(Objects.requireNonNull(Column.time(held.get(0))), Column.time(held.get(1)),
				Column.text(held.get(2)), held.get(3).asInt());
	}

}
