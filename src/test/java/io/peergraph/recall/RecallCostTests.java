package io.peergraph.recall;

import java.util.Map;

import io.peergraph.LongTest;
import io.peergraph.MeteredDriver;
import io.peergraph.QuietTest;
import io.peergraph.access.View;
import io.peergraph.embedded.ForgetsPlans;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.embedding.EmbeddingModels;
import io.peergraph.filter.Filter;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a search costs does not grow with what is there. {@code peergraph.test.passages}
 * says how much that is.
 */
@LongTest
@QuietTest
@ForgetsPlans
class RecallCostTests {

	private static final int SMALL = 500;

	// More than are compared one by one.
	private static final int LARGE = Integer.getInteger("peergraph.test.passages", 2_500);

	@Autowired
	MeteredDriver meter;

	@Autowired
	Recall recall;

	@Autowired
	EmbeddingModels models;

	@Test
	void aSearchCostsTheSameInALongSessionAndInALargeWorkspace() {
		long model = this.models.current().number();
		talk("small", SMALL, model);
		talk("large", LARGE, model);

		for (View view : new View[] { View.of(""), View.of("").through("alice") }) {
			long ofSmall = hits(view, "small");
			long ofLarge = hits(view, "large");

			System.out.printf("database hits of a search by %s: %d of %d messages, %d of %d%n", view, ofSmall, SMALL,
					ofLarge, LARGE);
			// The indexes are deeper and more candidates share a word, within bounds.
			assertThat(ofLarge).isLessThanOrEqualTo(ofSmall + ofSmall / 4);
		}
	}

	private long hits(View as, String workspace) {
		View view = (as instanceof View.Witnessed witnessed) ? View.of(workspace).through(witnessed.peer())
				: View.of(workspace);
		return MeteredDriver.hits(this.meter
			.of(() -> assertThat(this.recall.messages(view, "olives and barrels", 10, Filter.NONE)).hasSize(10)));
	}

	// The vectors look random and are the same in every run, so that luck has no part.
	private static void talk(String workspace, int messages, long model) {
		run("""
				CREATE (:Workspace {name: $workspace, token: $workspace + 'token', createdAt: datetime()})
				CREATE (s:Session {workspace: $workspace, name: 'hall', scope: [$workspace + 'token', $workspace + 'hall'],
				  sequence: $messages, tombstones: 0, createdAt: datetime()})
				CREATE (:Peer {workspace: $workspace, name: 'alice'})-[:MEMBER_OF {workspace: $workspace, session: 'hall',
				  peer: 'alice', ordinal: 1, fromSequence: 1}]->(s)""",
				Map.of("workspace", workspace, "messages", messages));
		run("""
				UNWIND range(1, $messages) AS sequence
				CALL (sequence) {
				  MATCH (s:Session {workspace: $workspace, name: 'hall'}), (p:Peer {workspace: $workspace, name: 'alice'})
				  CREATE (p)-[:SENT]->(m:Message {id: $workspace + '-' + sequence, workspace: $workspace, session: 'hall', scope: s.scope,
				    author: 'alice', sequence: sequence, content: 'olives in barrel ' + sequence, title: 'alice: olives',
				    tokenCount: 4, createdAt: datetime(), recordedAt: datetime()})-[:IN]->(s)
				  CREATE (:Passage {message: m.id, workspace: $workspace, session: 'hall', sequence: sequence, model: $model,
				    part: 0, embedding: [i IN range(1, 384) | sin(sequence * 12.9898 + i * i * 78.233) + 0.2]})-[:OF]->(m)
				} IN TRANSACTIONS OF 1000 ROWS""",
				Map.of("workspace", workspace, "messages", messages, "model", model));
	}

	// Transactions inside a statement need one that is not in a transaction.
	private static void run(String cypher, Map<String, Object> parameters) {
		try (Session session = TestDatabase.driver().session()) {
			session.run(cypher, parameters).consume();
		}
	}

}
