package io.peergraph.listing;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.peergraph.LongTest;
import io.peergraph.MeteredDriver;
import io.peergraph.QuietTest;
import io.peergraph.access.View;
import io.peergraph.api.Connection;
import io.peergraph.api.Cursor;
import io.peergraph.api.Page;
import io.peergraph.embedded.ForgetsPlans;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.fact.Fact;
import io.peergraph.filter.Filter;
import io.peergraph.filter.ListRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page of facts costs does not grow with how many there are. */
@LongTest
@QuietTest
@ForgetsPlans
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactListCostTests {

	private static final int FEW = 100;

	private static final int MANY = Integer.getInteger("peergraph.test.facts", 2_000);

	private static final int SIZE = 25;

	@Autowired
	MeteredDriver meter;

	@Autowired
	FactLists lists;

	@BeforeAll
	void know() {
		know("few", FEW);
		know("many", MANY);
	}

	@Test
	void ofAWorkspaceIsTheSameWithManyFacts() {
		compare("a workspace", false, null);
	}

	@Test
	void ofAPeerIsTheSameWithManyHeld() {
		compare("a peer", true, null);
	}

	@Test
	void ofAPairIsTheSameWithManyHeld() {
		compare("a pair", true, "alice");
	}

	private void compare(String what, boolean held, @Nullable String about) {
		for (Page page : List.of(Page.first(SIZE), Page.last(SIZE))) {
			long few = hits("few", held, about, page);
			long many = hits("many", held, about, page);

			System.out.printf("database hits of a page of %d facts of %s: %d of %d, %d of %d%n", SIZE, what, few, FEW,
					many, MANY);
			assertThat(many).isLessThanOrEqualTo(2 * few);
		}
	}

	private long hits(String workspace, boolean held, @Nullable String about, Page page) {
		Fact edge = read(workspace, held, about, page).nodes().get(page.backward() ? 0 : SIZE - 1);
		Cursor cursor = held ? Cursor.of(edge.recordedAt(), edge.text(), edge.key())
				: Cursor.of(edge.recordedAt(), edge.key());
		Page next = page.backward() ? new Page(SIZE, true, null, cursor) : new Page(SIZE, false, cursor, null);
		List<MeteredDriver.Cost> costs = this.meter
			.of(() -> assertThat(read(workspace, held, about, next).nodes()).hasSize(SIZE).doesNotContain(edge));
		return MeteredDriver.hits(costs);
	}

	private Connection<Fact> read(String workspace, boolean held, @Nullable String about, Page page) {
		ListRequest request = new ListRequest(page, Filter.NONE, false);
		View view = View.of(workspace);
		return held ? Objects.requireNonNull(this.lists.held(view, about, List.of("bob"), request).get("bob"))
				: this.lists.read(view, request);
	}

	private static void know(String workspace, int facts) {
		run("""
				CREATE (a:Peer {workspace: $workspace, name: 'alice'}), (c:Peer {workspace: $workspace, name: 'charlie'}),
				  (b:Peer {workspace: $workspace, name: 'bob', observerKey: $facts})
				CREATE (b)-[:HOLDS]->(:Representation {workspace: $workspace, observer: 'bob', observed: 'alice',
				  representationKey: $facts})-[:OF]->(a)
				CREATE (b)-[:HOLDS]->(:Representation {workspace: $workspace, observer: 'bob', observed: 'charlie',
				  representationKey: $facts + 1})-[:OF]->(c)""",
				workspace, facts);
		run("""
				MATCH (r:Representation {workspace: $workspace, observer: 'bob'})-[:OF]->(p)
				UNWIND range(1, $facts) AS number
				CALL (r, p, number) {
				  CREATE (f:Fact {id: $workspace + '-' + p.name + '-' + number, workspace: $workspace, about: p.name,
				    text: 'fact ' + number, level: 'EXPLICIT', derivedBy: 'test',
				    recordedAt: datetime('2026-01-01T00:00:00Z') + duration({minutes: number})})-[:ABOUT]->(p)
				  CREATE (r)-[:INCLUDES {currentKey: r.representationKey, observerKey: $facts, observerSequence: number,
				    timesDerived: 1, since: datetime('2026-01-01T00:00:00Z') + duration({minutes: number})}]->(f)
				} IN TRANSACTIONS OF 1000 ROWS""", workspace, facts);
	}

	// Transactions inside a statement need one that is not in a transaction.
	private static void run(String cypher, String workspace, int facts) {
		try (Session session = TestDatabase.driver().session()) {
			session.run(cypher, Map.of("workspace", workspace, "facts", facts)).consume();
		}
	}

}
