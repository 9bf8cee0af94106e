package io.peergraph.deletion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.peergraph.Http;
import io.peergraph.QuietTest;
import io.peergraph.Subscriber;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.graph.Transactions;
import io.peergraph.work.Claim;
import io.peergraph.work.FencedOut;
import io.peergraph.work.WorkKey;
import io.peergraph.work.WorkUnits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Record;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A workspace goes with all that is in it, and leaves its name. */
@QuietTest
@Timeout(300)
class WorkspaceDeletionTests {

	private static final String LEFT = """
			MATCH (n)
			WHERE n.workspace IN ['demo', 'demo/'] OR n.name = 'demo' OR n.key STARTS WITH 'demo/'
			RETURN labels(n)[0] AS label""";

	@LocalServerPort
	int port;

	@Autowired
	WorkUnits units;

	@Autowired
	WorkspacePurge purge;

	@Autowired
	Transactions transactions;

	private World world;

	@BeforeEach
	void build() {
		this.world = World.on(this.port, "demo");
		this.world.joins("lunch", true, "alice", "bob");
	}

	@Test
	void isGoneWithAllThatIsInItAndItsNameIsFree() {
		fill(this.world);
		World other = World.on(this.port, "other").joins("lunch", true, "alice", "bob");
		fill(other);
		String all = "sessions { totalCount nodes { name messages { nodes { content } } } } peers { totalCount } "
				+ "peer(name: \"bob\") { representation(of: \"alice\") { peerCard facts { text } } }";
		String before = other.look(all).toString();

		assertThat(delete().get("deleted").asBoolean()).isTrue();

		assertThat(this.world.ask("name").at("/data/workspace").isNull()).isTrue();
		assertThat(left()).isEmpty();
		assertThat(delete().get("deleted").asBoolean()).isFalse();
		assertThat(other.look(all).toString()).isEqualTo(before);
		this.world.says("lunch", "carol", "I am new here.");
		assertThat(this.world
			.look("sessions { nodes { name messages { nodes { sequence content } } } } "
					+ "peers { nodes { name } } search(query: \"tea\") { score }")
			.toString()).isEqualTo(
					"""
							{"sessions":{"nodes":[{"name":"lunch","messages":{"nodes":\
							[{"sequence":1,"content":"I am new here."}]}}]},"peers":{"nodes":[{"name":"carol"}]},"search":[]}""");
	}

	@Test
	void isFoundByNobodyWhileALargeOneIsTakenAway() {
		List<String> ids = new ArrayList<>(fill(this.world));
		talkAtLength();

		assertThat(delete().get("deleted").asBoolean()).isTrue();

		assertThat(left()).contains("DeletedWorkspace", "Message", "WorkUnit");
		assertThat(this.world.ask("name").at("/data/workspace").isNull()).isTrue();
		assertThat(Http.on(this.port).graphQl("{ workspaces { nodes { name } } }").at("/data/workspaces/nodes"))
			.isEmpty();
		assertThat(ids).hasSize(6)
			.allSatisfy((id) -> assertThat(Http.on(this.port)
				.graphQl("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
				.at("/data/node")
				.isNull()).isTrue());
		assertThat(this.world.tries("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", ids.get(3)))
			.get("deleted")
			.asBoolean()).isFalse();
		assertThat(code("setConfidential", "SetConfidentialInput", "fact { text }",
				Map.of("fact", ids.get(5), "to", List.of())))
			.isEqualTo("NOT_FOUND");
		assertThat(delete().get("deleted").asBoolean()).isFalse();
	}

	@Test
	void keepsItsNameUntilNothingIsLeft() {
		talkAtLength();

		delete();

		JsonNode refused = this.world.tries("saveWorkspace", "SaveWorkspaceInput", "created", Map.of("name", "demo"));
		assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("BEING_DELETED");
		assertThat(World.texts(refused, "userErrors", "field")).containsExactly("name");
		assertThat(code("savePeer", "SavePeerInput", "created", Map.of("workspace", "demo", "name", "alice")))
			.isEqualTo("BEING_DELETED");
		assertThat(code("addMessages", "AddMessagesInput", "messages { id }", Map.of("workspace", "demo", "session",
				"lunch", "messages", List.of(Map.of("peer", "alice", "content", "hello")))))
			.isEqualTo("BEING_DELETED");
		assertThat(this.world.ask("name").at("/data/workspace").isNull()).isTrue();
	}

	@Test
	void isTakenAwayPartByPartUntilItsNameIsFree() {
		fill(this.world);
		talkAtLength();
		talkAtLength();
		delete();

		assertThat(messages()).isGreaterThan(WorkspacePurge.MOST);
		this.purge.handle(claimed(1));
		assertThat(messages()).isBetween(1, WorkspacePurge.MOST);
		assertThat(code("saveWorkspace", "SaveWorkspaceInput", "created", Map.of("name", "demo")))
			.isEqualTo("BEING_DELETED");
		this.purge.handle(claimed(2));

		assertThat(left()).isEmpty();
		assertThat(this.world
			.mutate("saveWorkspace", "SaveWorkspaceInput", "created workspace { peers { totalCount } }",
					Map.of("name", "demo"))
			.toString()).contains("\"created\":true", "\"totalCount\":0");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void isDeletedOnceByManyAtATime(boolean large) {
		if (large) {
			talkAtLength();
		}
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<JsonNode>> calls = Collections.nCopies(5, this::delete);

			assertThat(callers.invokeAll(calls).stream().map((call) -> call.resultNow().get("deleted").asBoolean()))
				.containsOnlyOnce(true);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Claim claimed(int step) {
		WorkKey key = WorkKey.purge("demo");
		Record unit = TestDatabase.query("""
				MATCH (u:WorkUnit {key: $key})
				SET u.owner = 'me', u.fence = $step, u.dueAt = datetime.realtime() + duration('PT1H')
				RETURN u.cursor AS cursor, u.head AS head""", Map.of("key", key.text(), "step", step)).getFirst();
		return new Claim(key, unit.get("cursor").asLong(), unit.get("head").asLong(), 1, false, 0, "me", step);
	}

	private static int messages() {
		return TestDatabase.query("MATCH (m:Message {workspace: 'demo'}) RETURN count(m) AS count", Map.of())
			.getFirst()
			.get("count")
			.asInt();
	}

	@Test
	void nobodyWhoWorksOnItCanWriteAfterwards() {
		this.world.says("lunch", "alice", "I live in Porto.");
		WorkKey key = WorkKey.derive("demo", "lunch", "alice");
		TestDatabase.query("""
				MATCH (u:WorkUnit {key: $key})
				SET u.owner = 'me', u.fence = 7, u.dueAt = datetime.realtime() + duration('PT1H')""",
				Map.of("key", key.text()));
		Claim claim = new Claim(key, 0, 1, 1, false, 0, "me", 7);

		delete();

		assertThatExceptionOfType(FencedOut.class)
			.isThrownBy(() -> this.transactions.write(() -> this.units.complete(claim, 1, 0)));
		assertThat(left()).isEmpty();
	}

	@Test
	void endsWhatFollowsIt() {
		this.world.says("lunch", "alice", "one");
		String added = "subscription($session: String, $as: String) { messageAdded(workspace: \"demo\", session: $session, as: $as) "
				+ "{ message { content } } }";
		try (Subscriber all = Subscriber.on(this.port);
				Subscriber lunch = Subscriber.on(this.port);
				Subscriber deleted = Subscriber.on(this.port)) {
			all.subscribe("1", added, Map.of());
			lunch.subscribe("1", added, Map.of("session", "lunch", "as", "bob"));
			deleted.subscribe("1", "subscription { messageDeleted(workspace: \"demo\") { key } }", Map.of());
			all.events(1);
			lunch.events(1);

			delete();

			assertThat(List.of(all, lunch, deleted))
				.allSatisfy((subscriber) -> assertThat(subscriber.next().get("type").asString()).isEqualTo("complete"));
		}
	}

	@Test
	void leavesNothingOfThoseWhoWriteMeanwhile() throws Exception {
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> running = IntStream.range(0, 60)
				.<Future<?>>mapToObj((call) -> callers.submit(() -> switch (call % 6) {
					case 0 -> delete();
					case 1 -> this.world.joins("lunch" + call, false, "peer" + call);
					default -> this.world.says("lunch" + call % 3, "peer" + call, "one", "two");
				}))
				.toList();
			for (Future<?> call : running) {
				endsOrIsTooMuch(call);
			}
		}

		JsonNode sessions = this.world.says("last", "alice", "one").isEmpty() ? null : this.world.look(
				"sessions(first: 100) { totalCount nodes { messages(first: 100) { totalCount nodes { sequence } } } }");
		assertThat(sessions).isNotNull();
		sessions.at("/sessions/nodes").forEach((session) -> {
			JsonNode messages = session.get("messages");
			assertThat(World.texts(messages, "nodes", "sequence")).containsExactlyElementsOf(
					IntStream.rangeClosed(1, messages.get("totalCount").asInt()).mapToObj(String::valueOf).toList());
		});
		delete();
		assertThat(left()).isEmpty();
	}

	// On a slow machine all at once may be too much; who is told so has done nothing.
	private static void endsOrIsTooMuch(Future<?> call) throws InterruptedException {
		try {
			call.get();
		}
		catch (ExecutionException ex) {
			assertThat(ex).hasMessageContaining("\"BUSY\"");
		}
	}

	private List<String> fill(World world) {
		String workspace = world.look("name").get("name").asString();
		String message = world.says("lunch", "alice", "I like tea.", "hello").getFirst();
		String gone = world.says("lunch", "bob", "nothing").getFirst();
		world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", gone));
		world.mutate("addMessages", "AddMessagesInput", "cursor",
				Map.of("workspace", workspace, "session", "lunch", "idempotencyKey", "key", "messages",
						List.of(Map.of("peer", "alice", "content", "hello", "metadata", Map.of("mood", "good")))));
		JsonNode added = world.mutate("addFacts", "AddFactsInput", "facts { id }", Map.of("workspace", workspace,
				"facts", List.of(Map.of("text", "alice likes tea", "observer", "bob", "about", "alice"))));
		world.mutate("setPeerCard", "SetPeerCardInput", "representation { markdown }",
				Map.of("workspace", workspace, "observer", "bob", "observed", "alice", "lines", List.of("likes tea")));
		JsonNode ids = world
			.look("id peer(name: \"alice\") { id } session(name: \"lunch\") { id } seenBy(peer: \"bob\") { id }");
		return List.of(ids.get("id").asString(), ids.at("/peer/id").asString(), ids.at("/session/id").asString(),
				message, ids.at("/seenBy/id").asString(), added.at("/facts/0/id").asString());
	}

	private void talkAtLength() {
		String[] contents = IntStream.range(0, 100).mapToObj((number) -> "m" + number).toArray(String[]::new);
		for (int said = 0; said < WorkspacePurge.MOST; said += contents.length) {
			this.world.says("lunch", "alice", contents);
		}
	}

	private JsonNode delete() {
		return this.world.mutate("deleteWorkspace", "DeleteWorkspaceInput", "deleted id key",
				Map.of("workspace", "demo"));
	}

	private String code(String mutation, String type, String selection, Map<String, ?> input) {
		return this.world.tries(mutation, type, selection, input).at("/userErrors/0/code").asString();
	}

	private static List<String> left() {
		return TestDatabase.query(LEFT, Map.of())
			.stream()
			.map((row) -> row.get("label").asString())
			.distinct()
			.toList();
	}

}
