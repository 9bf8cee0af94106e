package io.peergraph.belief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import io.peergraph.fact.Contradiction;
import io.peergraph.fact.Facts;
import io.peergraph.graph.CypherFile;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Where one peer says what cannot hold beside what another said, those who hold both get
 * to know that as well. Which of the two came later is for each what it came to know
 * later, since what was said out of its sight decides nothing.
 */
@Component
class Contradictions {

	private static final CypherFile OPPOSED = CypherFile.named("belief/opposed");

	private final Neo4jClient client;

	private final Facts facts;

	private final Holdings holdings;

	Contradictions(Neo4jClient client, Facts facts, Holdings holdings) {
		this.client = client;
		this.facts = facts;
		this.holdings = holdings;
	}

	/**
	 * Finds what contradicts facts, for those who have just come to hold them.
	 * @param workspace the name of the workspace
	 * @param facts the keys of the facts
	 * @param observers the names of those who hold them; they are locked
	 */
	void note(String workspace, Collection<String> facts, Collection<String> observers) {
		List<Opposed> opposed = facts.isEmpty() ? List.of() : opposed(workspace, facts, observers);
		if (opposed.isEmpty()) {
			return;
		}
		this.facts.contradict(opposed.stream().map(Opposed::contradiction).toList());
		Map<List<String>, List<String>> byHolders = new TreeMap<>(
				(one, other) -> one.toString().compareTo(other.toString()));
		opposed.forEach((one) -> byHolders.computeIfAbsent(one.holders(), (_) -> new ArrayList<>())
			.add(one.contradiction().key()));
		byHolders.forEach((holders, keys) -> this.holdings.join(keys, holders));
	}

	private List<Opposed> opposed(String workspace, Collection<String> facts, Collection<String> observers) {
		return this.client.query(OPPOSED)
			.bindAll(Map.of("facts", new TreeSet<>(facts), "observers", new TreeSet<>(observers)))
			.fetchAs(Opposed.class)
			.mappedBy((types, row) -> Opposed.of(row, workspace))
			.all()
			.stream()
			.toList();
	}

	/** A contradiction with the names of those who hold both facts. */
	private record Opposed(Contradiction contradiction, List<String> holders) {

		static Opposed of(Record row, String workspace) {
			return new Opposed(
					new Contradiction(workspace, row.get("later").asString(), row.get("speaker").asString(),
							row.get("says").asString(), row.get("earlier").asString(), row.get("other").asString(),
							row.get("said").asString()),
					row.get("holders").asList(Value::asString).stream().sorted().toList());
		}

	}

}
