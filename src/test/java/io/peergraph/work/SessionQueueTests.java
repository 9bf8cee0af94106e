package io.peergraph.work;

import java.util.List;
import java.util.Map;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** How the work stands is told session by session. */
@PeergraphTest
class SessionQueueTests {

	private final World world;

	SessionQueueTests(@LocalServerPort int port) {
		this.world = World.on(port, "queues");
	}

	@BeforeEach
	void talk() throws InterruptedException {
		this.world.joins("lunch", true, "bob").joins("side", false, "bob", "charlie");
		this.world.says("lunch", "alice", "I live in Porto.");
		this.world.says("side", "alice", "I own a dog.");
		this.world.says("side", "charlie", "I like tea.");
		this.world.settles();
		TestDatabase.query("""
				MATCH (u:WorkUnit {kind: 'DERIVE', session: 'side', subject: 'alice'})
				SET u.head = u.head + 1, u.tokens = 7, u.dueAt = datetime.realtime() + duration({hours: 1})""",
				Map.of());
		TestDatabase.query(
				"""
						MATCH (u:WorkUnit {kind: 'DERIVE', session: 'side', subject: 'charlie'})
						SET u.head = u.head + 1, u.tokens = 5, u.owner = 'somebody', u.dueAt = datetime.realtime() + duration({hours: 1}),
						  u.lateSince = datetime.realtime() - duration({minutes: 5})""",
				Map.of());
		TestDatabase.query(
				"""
						CREATE (:DeadLetter {key: 'queues/lunch/DERIVE/alice/1', kind: 'DERIVE', workspace: 'queues', session: 'lunch',
						  subject: 'alice', sequence: 1, reason: 'cannot be read', parkedAt: datetime()})""",
				Map.of());
	}

	@Test
	void tellsWhatWaitsRunsAndIsLate() {
		JsonNode lunch = queues("").get(0);
		JsonNode side = queues("").get(1);

		assertThat(lunch.get("session").asString()).isEqualTo("lunch");
		assertThat(counts(lunch)).startsWith(0, 0, 1);
		assertThat(lunch.get("done").asInt()).isGreaterThanOrEqualTo(3);
		assertThat(lunch.get("tokens").asInt()).isZero();
		assertThat(lunch.get("late").asInt()).isZero();
		assertThat(counts(side)).startsWith(1, 1, 0);
		assertThat(side.get("tokens").asInt()).isEqualTo(12);
		assertThat(side.get("late").asInt()).isBetween(300, 900);
	}

	@Test
	void addsUpToTheQueueOfTheWorkspace() {
		JsonNode queue = this.world.look("queue { pending running parked }").get("queue");
		JsonNode sessions = queues("");

		for (String count : List.of("pending", "running", "parked")) {
			assertThat(sessions.valueStream().mapToInt((one) -> one.get(count).asInt()).sum()).as(count)
				.isEqualTo(queue.get(count).asInt());
		}
	}

	@Test
	void tellsOfOneSessionOneAuthorOrOneObserver() {
		assertThat(queues("session: \"side\"").valueStream().map((one) -> one.get("session").asString()))
			.containsExactly("side");
		assertThat(queues("session: \"nowhere\"")).isEmpty();
		assertThat(counts(queues("author: \"alice\", session: \"side\"").get(0))).containsExactly(1, 0, 0, 0);
		assertThat(counts(queues("author: \"charlie\"").get(0))).containsExactly(0, 1, 0, 0);
		assertThat(queues("author: \"charlie\"")).hasSize(1);
		assertThat(counts(queues("author: \"alice\", session: \"lunch\"").get(0))).containsExactly(0, 0, 1, 1);
		// In side bob observes nobody and says nothing.
		assertThat(counts(queues("observer: \"bob\"").get(0))).containsExactly(0, 0, 1, 1);
		assertThat(counts(queues("observer: \"bob\"").get(1))).containsExactly(0, 0, 0, 0);
		assertThat(counts(queues("observer: \"charlie\"").get(0))).containsExactly(0, 1, 0, 0);
		assertThat(queues("observer: \"nobody\"")).isEmpty();
	}

	@Test
	void goesOnPageByPage() {
		JsonNode first = this.world
			.look("sessionQueues(first: 1) { nodes { session } pageInfo { hasNextPage endCursor } }")
			.get("sessionQueues");
		JsonNode second = this.world
			.look("sessionQueues(first: 1, after: %s) { nodes { session } pageInfo { hasNextPage } }"
				.formatted(first.at("/pageInfo/endCursor")))
			.get("sessionQueues");

		assertThat(World.texts(first, "nodes", "session")).containsExactly("lunch");
		assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
		assertThat(World.texts(second, "nodes", "session")).containsExactly("side");
		assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
	}

	@Test
	void tellsNoPeer() {
		assertThat(this.world.look("seenBy(peer: \"alice\") { sessionQueues { nodes { session } } }")
			.at("/seenBy/sessionQueues/nodes")).isEmpty();
	}

	private JsonNode queues(String arguments) {
		return this.world
			.look("sessionQueues%s { nodes { session pending running parked done tokens late } }"
				.formatted(arguments.isEmpty() ? "" : "(" + arguments + ")"))
			.at("/sessionQueues/nodes");
	}

	private static List<Integer> counts(JsonNode queue) {
		return List.of(queue.get("pending").asInt(), queue.get("running").asInt(), queue.get("parked").asInt(),
				queue.get("done").asInt());
	}

}
