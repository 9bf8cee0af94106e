package io.peergraph.message;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.peergraph.LongTest;
import io.peergraph.MeteredDriver;
import io.peergraph.QuietTest;
import io.peergraph.World;
import io.peergraph.access.View;
import io.peergraph.api.Connection;
import io.peergraph.api.Cursor;
import io.peergraph.api.Metadata;
import io.peergraph.api.Page;
import io.peergraph.embedded.ForgetsPlans;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.session.SessionId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Session;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What reading and writing cost does not grow with what is there.
 * {@code peergraph.test.messages} says how much that is.
 */
@LongTest
@QuietTest
@ForgetsPlans
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessageCostTests {

	private static final int SHORT = 1_000;

	private static final int LONG = Integer.getInteger("peergraph.test.messages", 10_000);

	private static final int MOST_HITS_OF_A_PAGE = 115;

	private static final int MOST_HITS_OF_WINDOWS = 20;

	@Autowired
	MeteredDriver meter;

	@Autowired
	MessageLog log;

	@Autowired
	MessagePages pages;

	@Autowired
	MessagePositions places;

	@LocalServerPort
	int port;

	@BeforeAll
	void talkAtLength() {
		talk("short", SHORT);
		talk("long", LONG);
	}

	@Test
	void aPageCostsTheSameInALongSession() {
		List<Page> pages = List.of(Page.first(20), Page.last(20), new Page(20, false, Cursor.of(500), null),
				new Page(20, true, null, Cursor.of(500)));

		for (Page page : pages) {
			long ofShort = hits(() -> this.pages.read(View.of("cost"), "short", page), 20);
			long ofLong = hits(() -> this.pages.read(View.of("cost"), "long", page), 20);

			System.out.printf("database hits of %s: %d of %d messages, %d of %d%n", page, ofShort, SHORT, ofLong, LONG);
			assertThat(ofLong).isEqualTo(ofShort).isLessThanOrEqualTo(MOST_HITS_OF_A_PAGE);
		}
	}

	@Test
	void listsWalkAnIndexAndSortNothing() {
		World world = World.on(this.port, "cost");
		List<MeteredDriver.Cost> costs = this.meter.of(() -> {
			var page = world.look("peers(first: 1) { pageInfo { endCursor } } sessions(last: 1) { nodes { name } } "
					+ "peer(name: \"alice\") { sessions(first: 1) { nodes { name } pageInfo { endCursor } } }");
			world.look(
					"peers(first: 1, after: \"%s\") { nodes { name } } peer(name: \"alice\") { sessions(first: 1, after: \"%s\") { nodes { name } } }"
						.formatted(page.at("/peers/pageInfo/endCursor").asString(),
								page.at("/peer/sessions/pageInfo/endCursor").asString()));
		});

		assertThat(costs).filteredOn((cost) -> cost.statement().contains("ORDER BY"))
			.hasSizeGreaterThanOrEqualTo(5)
			.allSatisfy((cost) -> assertThat(cost.operators()).as(cost.statement())
				.contains("Limit")
				.doesNotContain("Sort", "Top", "NodeIndexScan", "NodeByLabelScan", "DirectedRelationshipIndexScan"));
	}

	@Test
	void aPageThroughAPeersEyesCostsTheSameInALongSession() {
		View bob = View.of("cost").through("bob");

		long ofShort = hits(() -> this.pages.read(bob, "short", Page.last(20)), 20);
		long ofLong = hits(() -> this.pages.read(bob, "long", Page.last(20)), 20);

		assertThat(ofLong).isEqualTo(ofShort).isLessThanOrEqualTo(MOST_HITS_OF_A_PAGE + MOST_HITS_OF_WINDOWS);
	}

	@Test
	void aContextCostsTheSameInALongSession() {
		World world = World.on(this.port, "cost");
		summarise("short", SHORT);
		summarise("long", LONG);
		for (String arguments : List.of("tokens: 500", "tokens: 8000", "tokens: 8000, as: \"bob\", about: \"alice\"")) {
			long ofShort = hitsOfContext(world, "short", arguments);
			long ofLong = hitsOfContext(world, "long", arguments);

			System.out.printf("database hits of a context, %s: %d of %d messages, %d of %d%n", arguments, ofShort,
					SHORT, ofLong, LONG);
			// Their numbers are longer there, so a few messages fewer fit.
			assertThat(ofLong).isBetween(ofShort * 8 / 10, ofShort * 21 / 20);
		}
	}

	private long hitsOfContext(World world, String session, String arguments) {
		List<MeteredDriver.Cost> costs = this.meter.of(() -> {
			var context = world
				.look("session(name: \"%s\") { context(%s) { tokens messages { sequence } summary { text } } }"
					.formatted(session, arguments))
				.at("/session/context");
			assertThat(context.get("messages").size()).isGreaterThan(20);
			assertThat(context.at("/summary/text").asString()).isNotEmpty();
		});
		assertThat(costs).allSatisfy((cost) -> assertThat(cost.hits()).as(cost.statement()).isLessThan(2_000));
		return MeteredDriver.hits(costs);
	}

	@Test
	void addingAHundredMessagesCostsTheSameInALongSession() {
		append("short");
		append("long");
		long toShort = MeteredDriver.hits(this.meter.of(() -> append("short")));
		long toLong = MeteredDriver.hits(this.meter.of(() -> append("long")));

		System.out.printf("database hits of adding 100 messages: %d to %d messages, %d to %d%n", toShort, SHORT, toLong,
				LONG);
		assertThat(toLong).isEqualTo(toShort);
	}

	@Test
	void nestedConnectionsTakeABoundedNumberOfStatements() {
		World world = World.on(this.port, "nested");
		IntStream.range(0, 20)
			.forEach((peer) -> IntStream.range(0, 10)
				.forEach((session) -> this.log.append(new SessionId("nested", "session-" + session),
						said("peer-" + peer, 1), null)));

		List<MeteredDriver.Cost> costs = this.meter.of(() -> {
			var answer = world.look("peers(first: 20) { totalCount nodes { name sessions(first: 10) { totalCount nodes "
					+ "{ name workspace { name } messages(first: 10) { totalCount nodes { content author { name } "
					+ "session { name } witnesses { name } } } } } } }");
			assertThat(World.texts(answer, "peers", "nodes", "sessions", "nodes", "messages", "nodes", "content"))
				.hasSize(2000);
		});

		System.out.printf("statements of 20 peers with 10 sessions with 10 messages: %d%n", costs.size());
		assertThat(costs).hasSizeLessThanOrEqualTo(16);
	}

	@Test
	void followingCostsTheSameInALongSession() {
		List<Long> ofShort = following("short");
		List<Long> ofLong = following("long");

		System.out.printf("database hits of an idle poll, and of finding one new message: %s, %s%n", ofShort, ofLong);
		// Where a node has many properties, which record one of them is in is a matter of
		// chance.
		assertThat(ofLong.getFirst()).isCloseTo(ofShort.getFirst(), within(2L)).isLessThanOrEqualTo(10);
		assertThat(ofLong.getLast()).isCloseTo(ofShort.getLast(), within(5L)).isLessThanOrEqualTo(150);
	}

	// In a workspace of two sessions of messages, none of which had a place before.
	private List<Long> following(String session) {
		TestDatabase.query("MERGE (:Journal {workspace: 'cost'})", Map.of());
		String token = TestDatabase
			.query("MATCH (s:Session {workspace: 'cost', name: $name}) SET s.placed = s.sequence REMOVE s.unplaced "
					+ "RETURN s.token AS token", Map.of("name", session))
			.getFirst()
			.get("token")
			.asString();
		MessageJournal journal = new MessageJournal(this.places, "cost", new MessageJournal.Part(session, token));
		this.log.append(new SessionId("cost", session), said("alice", 1), null);
		long head = journal.read(0).orElseThrow().upTo();
		long idle = MeteredDriver
			.hits(this.meter.of(() -> assertThat(journal.read(head).orElseThrow().entries()).isEmpty()));
		this.log.append(new SessionId("cost", session), said("alice", 1), null);
		long one = MeteredDriver
			.hits(this.meter.of(() -> assertThat(journal.read(head).orElseThrow().entries()).hasSize(1)));
		return List.of(idle, one);
	}

	private long hits(Supplier<Connection<Message>> read, int size) {
		return MeteredDriver.hits(this.meter.of(() -> assertThat(read.get().edges()).hasSize(size)));
	}

	private void append(String session) {
		this.log.append(new SessionId("cost", session), said("alice", 100), null);
	}

	private void talk(String session, int messages) {
		this.log.append(new SessionId("cost", session), said("bob", 1), null);
		this.log.append(new SessionId("cost", session), said("alice", 1), null);
		run("""
				MATCH (s:Session {workspace: 'cost', name: $session}), (p:Peer {workspace: 'cost', name: 'alice'})
				UNWIND range(3, $messages) AS sequence
				CALL (s, p, sequence) {
				  CREATE (p)-[:SENT]->(:Message {id: randomUUID(), workspace: 'cost', session: $session, scope: s.scope,
				    author: 'alice', sequence: sequence, content: 'message ' + sequence, title: 'alice: message',
				    tokenCount: 2, createdAt: datetime(), recordedAt: datetime()})-[:IN]->(s)
				} IN TRANSACTIONS OF 5000 ROWS""", Map.of("session", session, "messages", messages));
		run("MATCH (s:Session {workspace: 'cost', name: $session}) SET s.sequence = $messages",
				Map.of("session", session, "messages", messages));
	}

	private void summarise(String session, int messages) {
		run("""
				MATCH (s:Session {workspace: 'cost', name: $session})
				UNWIND range(20, $messages, 20) AS upTo
				UNWIND CASE WHEN upTo % 60 = 0 THEN ['SHORT', 'LONG'] ELSE ['SHORT'] END AS kind
				MATCH (m:Message {workspace: 'cost', session: $session, sequence: upTo})
				MERGE (y:Summary {workspace: 'cost', session: $session, audience: '1-', kind: kind, upTo: upTo})
				SET y.message = m.id, y.text = 'alice: message ' + upTo, y.tokenCount = 5, y.generatedBy = 'built-in',
				    y.createdAt = datetime()
				MERGE (s)-[:SUMMARISED_BY]->(y)""", Map.of("session", session, "messages", messages));
	}

	// Transactions inside a statement need one that is not in a transaction.
	private static void run(String cypher, Map<String, Object> parameters) {
		try (Session session = TestDatabase.driver().session()) {
			session.run(cypher, parameters).consume();
		}
	}

	private static List<NewMessage> said(String peer, int messages) {
		return IntStream.range(0, messages)
			.mapToObj((index) -> new NewMessage(peer, "message " + index, Metadata.EMPTY, null, null))
			.toList();
	}

}
