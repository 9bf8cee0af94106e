package io.peergraph.representation;

import java.util.List;
import java.util.Map;

import io.peergraph.LongTest;
import io.peergraph.MeteredDriver;
import io.peergraph.QuietTest;
import io.peergraph.access.View;
import io.peergraph.embedded.ForgetsPlans;
import io.peergraph.embedded.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a representation costs does not grow with how much is known.
 * {@code peergraph.test.facts} says how much that is.
 */
@LongTest
@QuietTest
@ForgetsPlans
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepresentationCostTests {

	private static final int FEW = 100;

	private static final int MANY = Integer.getInteger("peergraph.test.facts", 2_000);

	private static final int ANSWERED = 25;

	@Autowired
	MeteredDriver meter;

	@Autowired
	RepresentationReader representations;

	@BeforeAll
	void know() {
		know("few", FEW);
		know("many", MANY);
	}

	@Test
	void ofTwentyFiveFactsIsTheSameWithManyHeld() {
		compare("", null);
	}

	@Test
	void byMeaningIsTheSameWithManyHeld() {
		compare(" by meaning", "What does alice like?");
	}

	@Test
	void whatIsPastDoesNotCount() {
		long before = hits("few", null);
		TestDatabase.query("""
				MATCH (r:Representation {workspace: 'few', observer: 'bob', observed: 'alice'})
				MATCH (f:Fact {id: 'few-1'})
				UNWIND range(1, 2000) AS number
				CREATE (r)-[:INCLUDES {pastKey: r.representationKey, since: datetime() + duration({days: number}),
				  until: datetime() + duration({days: number}), timesDerived: number}]->(f)""", Map.of());

		assertThat(hits("few", null)).isLessThanOrEqualTo(before + 10);
	}

	private void compare(String how, @Nullable String query) {
		long few = hits("few", query);
		long many = hits("many", query);

		System.out.printf("database hits of a representation of %d facts%s: %d of %d held, %d of %d%n", ANSWERED, how,
				few, FEW, many, MANY);
		assertThat(many).isLessThanOrEqualTo(2 * few);
	}

	private long hits(String workspace, @Nullable String query) {
		RepresentationQuery ask = new RepresentationQuery(View.of(workspace), "bob", "alice", null, query, ANSWERED,
				null, false);
		List<MeteredDriver.Cost> costs = this.meter
			.of(() -> assertThat(this.representations.read(ask).facts()).hasSize(ANSWERED));
		return MeteredDriver.hits(costs);
	}

	private static void know(String workspace, int facts) {
		run("""
				CREATE (a:Peer {workspace: $workspace, name: 'alice'}), (b:Peer {workspace: $workspace, name: 'bob'})
				CREATE (b)-[:HOLDS]->(:Representation {workspace: $workspace, observer: 'bob', observed: 'alice',
				  representationKey: $facts})-[:OF]->(a)""", workspace, facts);
		run("""
				MATCH (r:Representation {workspace: $workspace, observer: 'bob', observed: 'alice'})-[:OF]->(a)
				UNWIND range(1, $facts) AS number
				CALL (r, a, number) {
				  CREATE (f:Fact {id: $workspace + '-' + number, workspace: $workspace, about: 'alice', text: 'fact ' + number,
				    level: 'EXPLICIT', recordedAt: datetime(), derivedBy: 'test', embeddedBy: 'all-minilm-l6-v2-q/384',
				    embedding: [i IN range(1, 384) | rand() - 0.5]})
				    -[:ABOUT]->(a)
				  CREATE (r)-[:INCLUDES {currentKey: r.representationKey, timesDerived: 1 + number % 3,
				    repeatedKey: CASE WHEN number % 3 > 0 THEN r.representationKey END,
				    since: datetime('2026-01-01T00:00:00Z') + duration({minutes: number})}]->(f)
				} IN TRANSACTIONS OF 1000 ROWS""",
				workspace, facts);
	}

	// Transactions inside a statement need one that is not in a transaction.
	private static void run(String cypher, String workspace, int facts) {
		try (Session session = TestDatabase.driver().session()) {
			session.run(cypher, Map.of("workspace", workspace, "facts", facts)).consume();
		}
	}

}
