package io.peergraph.belief;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.peergraph.graph.Column;
import io.peergraph.graph.CypherFile;
import io.peergraph.language.ParaphraseCheck;
import io.peergraph.statement.SingleValuedAttribute;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Which facts are to be seen together. */
@Repository
class ConflictSets {

	private static final CypherFile CIRCLE = CypherFile.named("belief/circle");

	private static final CypherFile IN_TOPIC = CypherFile.named("belief/in-topic");

	private static final CypherFile RESTING = CypherFile.named("belief/resting");

	private final Neo4jClient client;

	ConflictSets(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return these facts with all that exclude them or say the same, and so on}
	 * @param keys of facts
	 */
	public ConflictSet around(Collection<String> keys) {
		Map<String, ConflictSet.Member> members = new HashMap<>();
		Set<List<String>> topics = new HashSet<>();
		Set<String> next = new HashSet<>(keys);
		while (!next.isEmpty()) {
			Set<String> found = new HashSet<>();
			Set<List<String>> entered = new HashSet<>();
			for (Met met : meet(next)) {
				members.put(met.member().key(), met.member());
				found.addAll(met.member().alike());
				found.addAll(met.member().excluded().keySet());
				met.member()
					.topic()
					.ifPresent((topic) -> entered.add(List.of(met.workspace(), met.about(), topic.name())));
			}
			entered.removeAll(topics);
			topics.addAll(entered);
			found.addAll(inTopics(entered));
			found.removeAll(members.keySet());
			next = found;
		}
		return new ConflictSet(members);
	}

	/**
	 * {@return the keys of the facts that follow from these}
	 * @param keys of facts
	 */
	public Set<String> resting(Collection<String> keys) {
		return Set.copyOf(this.client.query(RESTING).bind(List.copyOf(keys)).to("facts").fetchAs(String.class).all());
	}

	private Collection<Met> meet(Set<String> keys) {
		return this.client.query(CIRCLE)
			.bind(keys.stream().sorted().toList())
			.to("facts")
			.fetchAs(Met.class)
			.mappedBy((types, row) -> Met.of(row))
			.all();
	}

	private Collection<String> inTopics(Set<List<String>> topics) {
		if (topics.isEmpty()) {
			return List.of();
		}
		return this.client.query(IN_TOPIC).bind(List.copyOf(topics)).to("topics").fetchAs(String.class).all();
	}

	/** A fact, with where its topic is. */
	private record Met(String workspace, String about, ConflictSet.Member member) {

		static Met of(Record row) {
			Value name = row.get("topic");
			Optional<SingleValuedAttribute> topic = name.isNull() ? Optional.empty()
					: Optional.of(new SingleValuedAttribute(name.asString(), row.get("value").asString(),
							row.get("denied").asBoolean(false)));
			Map<String, List<ConflictSet.Reason>> excluded = row.get("excluded")
				.asList((other) -> other)
				.stream()
				.collect(Collectors.groupingBy((other) -> other.get(0).asString(),
						Collectors.mapping(Met::reason, Collectors.toList())));
			return new Met(row.get("workspace").asString(), row.get("about").asString(),
					new ConflictSet.Member(row.get("fact").asString(),
							ParaphraseCheck.weight(row.get("text").asString()), topic,
							Set.copyOf(row.get("alike").asList(Value::asString)), excluded,
							Set.copyOf(row.get("reconciled").asList(Value::asString))));
		}

		private static ConflictSet.Reason reason(Value other) {
			return new ConflictSet.Reason(other.get(1).asString(), Column.text(other.get(2)));
		}

	}

}
