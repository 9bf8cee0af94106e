package io.peergraph.epistemics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import io.peergraph.LongTest;
import io.peergraph.MeteredDriver;
import io.peergraph.QuietTest;
import io.peergraph.access.View;
import io.peergraph.api.Input;
import io.peergraph.api.Page;
import io.peergraph.confidentiality.ListenerReader;
import io.peergraph.embedded.ForgetsPlans;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.session.Sessions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What it costs to find out who knows what does not grow with what others say around.
 * {@code peergraph.test.surroundings} says how much that is at most.
 */
@LongTest
@QuietTest
@ForgetsPlans
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EpistemicsCostTests {

	private static final int FEW = 200;

	private static final int MANY = Integer.getInteger("peergraph.test.surroundings", 20 * FEW);

	@Autowired
	MeteredDriver meter;

	@Autowired
	Knowers knowers;

	@Autowired
	KnowledgeDiffs diffs;

	@Autowired
	MutualKnowledge mutual;

	@Autowired
	MissedMessages missed;

	@Autowired
	Discrepancies discrepancies;

	@Autowired
	BeliefsOfOthers beliefs;

	@Autowired
	Reaches reaches;

	@Autowired
	ListenerReader listeners;

	@Autowired
	Sessions sessions;

	@BeforeAll
	void talk() {
		talk("few", FEW);
		talk("many", MANY);
	}

	@Test
	void whoKnowsIsTheSameAmongMany() {
		compare("who knows", "few", "many",
				(workspace) -> () -> this.knowers.of(View.of(workspace), "fact 1 of the two", null).size(), 0);
		compare("who knows, as bob sees it", "few", "many",
				(workspace) -> () -> this.knowers.of(View.of(workspace).through("bob"), "fact 1 of the two", null)
					.size(),
				0);
	}

	@Test
	void comparingTwoIsTheSameAmongMany() {
		for (String viewer : List.of("", "bob")) {
			compare("knowledge of two" + viewer, "few", "many", (workspace) -> () -> {
				KnowledgeDiff diff = new KnowledgeDiff(view(workspace, viewer), "bob", "alice", null, null);
				return this.diffs.onlyMe(diff).size() + this.diffs.onlyOther(diff).size()
						+ this.diffs.common(diff).size();
			}, 30);
		}
	}

	@Test
	void commonGroundIsTheSameAmongMany() {
		for (String viewer : List.of("", "bob")) {
			compare("common ground" + viewer, "few", "many",
					(workspace) -> () -> this.mutual
						.read(this.sessions.find(view(workspace, viewer), "pair").orElseThrow(), null, Page.first(10))
						.edges()
						.size(),
					10);
		}
	}

	@Test
	void aPageOfWhatWasMissedIsTheSameAmongMany() {
		compare("what was missed", "few", "many",
				(workspace) -> () -> this.missed
					.read(new MissedMessages.Ask(new View.Whole(workspace), "bob", null, null), Page.first(10), false)
					.edges()
					.size(),
				10);
		assertThat(
				this.missed.read(new MissedMessages.Ask(new View.Whole("many"), "bob", null, null), Page.first(1), true)
					.totalCount())
			.isEqualTo(MANY);
	}

	@Test
	void whatWasToldDifferentlyIsTheSameAmongMany() {
		compare("told differently", "few", "many",
				(workspace) -> () -> this.discrepancies.of(View.of(workspace), "alice").size(), 1);
	}

	@Test
	void whatOthersBelieveIsTheSameAmongMany() {
		for (String viewer : List.of("", "bob")) {
			for (List<String> chain : List.of(List.of("alice"), List.of("alice", "bob", "alice", "bob"))) {
				compare("what bob thinks " + chain + " believe" + viewer, "few", "many",
						(workspace) -> () -> this.beliefs
							.find(new BeliefChain(view(workspace, viewer), "bob", chain, "alice", null), 25)
							.size(),
						25);
			}
		}
	}

	@Test
	void howFarAFactCanComeIsTheSameAmongMany() {
		for (String by : List.of("peer-2", "peer-5")) {
			compare("how a fact can come to " + by, "few", "many",
					(workspace) -> () -> this.reaches.find(View.of(workspace), said(workspace, "peer-1"), by, null)
						.map((arrival) -> 1)
						.orElse(0),
					1);
		}
	}

	@Test
	void keepingASecretIsTheSameAmongMany() {
		for (String viewer : List.of("", "bob")) {
			compare("what is secret, in front of one" + viewer, "few", "many",
					(workspace) -> () -> mayHearTheSecret(view(workspace, viewer)) ? 0 : 1, 1);
		}
		assertThat(this.meter.of(() -> assertThat(mayHearTheSecret(view("many", "peer-3"))).isTrue()))
			.as("who knows of no mark asks once, and who listens")
			.hasSize(2);
	}

	private boolean mayHearTheSecret(View telling) {
		View all = View.of(telling.workspace());
		return this.listeners.of(all, telling, new Input(Map.of("listeners", List.of("peer-1")), List.of()))
			.mayHear("alice has fact 3");
	}

	private static String said(String workspace, String by) {
		return TestDatabase
			.query("MATCH (f:Fact {workspace: $workspace, about: $by}) RETURN f.id AS id ORDER BY id LIMIT 1",
					Map.of("workspace", workspace, "by", by))
			.getFirst()
			.get("id")
			.asString();
	}

	private static View view(String workspace, String viewer) {
		return viewer.isEmpty() ? View.of(workspace) : View.of(workspace).through(viewer);
	}

	private void compare(String what, String few, String many, Function<String, Supplier<Integer>> asked, int least) {
		long ofFew = hits(asked.apply(few), least);
		long ofMany = hits(asked.apply(many), least);

		System.out.printf("database hits of %s: %d among %d facts of others, %d among %d%n", what, ofFew, FEW, ofMany,
				MANY);
		assertThat(ofMany).as(what).isLessThanOrEqualTo(ofFew * 12 / 10 + 20);
	}

	private long hits(Supplier<Integer> asked, int least) {
		List<MeteredDriver.Cost> costs = this.meter
			.of(() -> assertThat(Objects.requireNonNull(asked.get())).isGreaterThanOrEqualTo(least));
		return MeteredDriver.hits(costs);
	}

	// alice tells bob thirty facts; in sessions of ten each, others tell each other
	// theirs.
	private static void talk(String workspace, int others) {
		run("""
				CREATE (w:Workspace {name: $workspace, token: $workspace, createdAt: datetime(), metadata: '{}'})
				WITH w
				UNWIND ['alice', 'bob'] + [n IN range(1, $others / 10) | 'peer-' + n] AS name
				CREATE (:Peer {workspace: $workspace, name: name, createdAt: datetime(), metadata: '{}', observeMe: true})
				  -[:IN_WORKSPACE]->(w)""",
				workspace, others);
		run("""
				UNWIND [['pair', 'alice', 'bob', 30]]
				  + [n IN range(1, $others / 10) | ['room-' + n, 'peer-' + n, 'peer-' + (1 + n % ($others / 10)), 10]] AS talk
				MATCH (a:Peer {workspace: $workspace, name: talk[1]}), (b:Peer {workspace: $workspace, name: talk[2]})
				CREATE (s:Session {workspace: $workspace, name: talk[0], sequence: talk[3], tombstones: 0, createdAt: datetime(),
				  metadata: '{}', isActive: true, token: talk[0], scope: [$workspace, talk[0]]})
				CREATE (a)-[:MEMBER_OF {workspace: $workspace, session: s.name, peer: a.name, ordinal: 1, fromSequence: 1,
				  joinedAt: datetime(), observeOthers: true}]->(s)
				CREATE (b)-[:MEMBER_OF {workspace: $workspace, session: s.name, peer: b.name, ordinal: 1, fromSequence: 1,
				  joinedAt: datetime(), observeOthers: true}]->(s)
				CREATE (b)-[:HOLDS]->(r:Representation {workspace: $workspace, observer: b.name, observed: a.name,
				  representationKey: toInteger(rand() * 9007199254740991)})-[:OF]->(a)
				WITH a, s, r, talk
				UNWIND range(1, talk[3]) AS number
				CREATE (a)-[:SENT]->(m:Message {id: randomUUID(), workspace: $workspace, session: s.name, scope: s.scope,
				  author: a.name, sequence: number, content: 'fact ' + number, title: '', tokenCount: 2, metadata: '{}',
				  createdAt: datetime('2026-01-01') + duration({minutes: number}), recordedAt: datetime()})-[:IN]->(s)
				CREATE (f:Fact {id: randomUUID(), workspace: $workspace, about: a.name, text: a.name + ' has fact ' + number,
				  level: 'EXPLICIT', recordedAt: datetime(), derivedBy: 'test', embeddedBy: 'all-minilm-l6-v2-q/384',
				  embedding: [i IN range(1, 384) | rand() - 0.5]})-[:ABOUT]->(a)
				SET f.topic = CASE WHEN number <= 2 THEN 'residence' END, f.value = toString(number),
				  f.confidential = CASE WHEN a.name = 'alice' AND number = 3 THEN true END
				CREATE (f)-[:EVIDENCE {support: m.id, quote: m.content}]->(m)
				CREATE (r)-[:INCLUDES {currentKey: r.representationKey, timesDerived: 1, since: m.createdAt}]->(f)""",
				workspace, others);
		TestDatabase.query("CALL db.awaitIndexes(300)", Map.of());
	}

	private static void run(String cypher, String workspace, int others) {
		TestDatabase.query(cypher, Map.of("workspace", workspace, "others", others));
	}

}
