package io.peergraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.QuietTest;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** Vectors are stored in 32 bits a number, which is what models give: half the bytes. */
@QuietTest
class StoredVectorTests {

	private static final List<Double> VECTOR = List.of(0.1, 0.7);

	private static final List<Double> STORED = List.of((double) 0.1f, (double) 0.7f);

	@Test
	void passagesHaveThem() {
		TestDatabase.query("CREATE (:Message {id: 'm', workspace: 'w', session: 's', sequence: 1})", Map.of());

		run("embedding/embed",
				Map.of("passages", List.of(Map.of("message", "m", "model", 1, "part", 0, "vector", VECTOR))));

		assertThat(embeddings("Passage")).containsExactly(STORED);
	}

	@Test
	void factsHaveThem() {
		TestDatabase.query("CREATE (:Peer {workspace: 'w', name: 'alice'})", Map.of());
		Map<String, Object> statement = new HashMap<>(
				Map.of("id", "f", "support", "f", "fact", Map.of("id", "f"), "embedding", VECTOR));
		for (String part : List.of("quotes", "premises", "leans", "mentions", "stances")) {
			statement.put(part, List.of());
		}

		run("fact/state", Map.of("workspace", "w", "about", "alice", "now", 0, "statements", List.of(statement)));

		assertThat(embeddings("Fact")).containsExactly(STORED);
	}

	@Test
	void factsOfAnotherModelHaveThemOrNone() {
		TestDatabase.query("UNWIND ['a', 'b'] AS id CREATE (:Fact {id: id, embedding: [1.0]})", Map.of());
		Map<String, Object> none = new HashMap<>();
		none.put("id", "b");
		none.put("embedding", null);

		run("fact/embed", Map.of("model", "other", "facts",
				new ArrayList<>(List.of(Map.of("id", "a", "embedding", VECTOR), none))));

		assertThat(embeddings("Fact")).containsExactly(STORED);
		assertThat(TestDatabase.query("MATCH (f:Fact {embeddedBy: 'other'}) RETURN f", Map.of())).hasSize(2);
	}

	private static void run(String statement, Map<String, Object> parameters) {
		TestDatabase.query(CypherFile.named(statement).text(), parameters);
	}

	private static List<List<Double>> embeddings(String label) {
		return TestDatabase
			.query("MATCH (n:" + label + ") WHERE n.embedding IS NOT NULL RETURN n.embedding AS vector", Map.of())
			.stream()
			.map((row) -> row.get("vector").asList(Value::asDouble))
			.toList();
	}

}
