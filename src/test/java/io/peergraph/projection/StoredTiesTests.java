package io.peergraph.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The graph shows ties between peers as the application sees them, whatever happened. */
@PeergraphTest
class StoredTiesTests {

	private static final String WORKSPACE = "stored";

	private static final List<String> PEERS = List.of("alice", "bob", "charlie", "dora", "erik");

	private static final List<String> WORDS = List.of("I trust %s.", "I do not trust %s.", "I am on your side, %s.",
			"I am against %s.", "%s kept his promise to me.", "%s helped me.", "The harvest was good, %s.",
			"alice trusts %s.", "I will attack %s at dawn.", "%s broke his promise to me.", "I lied to %s.",
			"I broke my word to %s.");

	private static final List<String> KINDS = List.of("TRUSTS", "ALLIED_WITH", "OPPOSES");

	private final World world;

	private final NetworkRebuild rebuild;

	StoredTiesTests(@LocalServerPort int port, @Autowired NetworkRebuild rebuild) {
		this.world = World.on(port, WORKSPACE);
		this.rebuild = rebuild;
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void areTheSameKeptUpToDateOrWorkedOutAnew(int seed) throws InterruptedException {
		Random random = new Random(seed);
		for (String session : List.of("hall", "tower", "yard")) {
			this.world.joins(session, true, PEERS.toArray(String[]::new));
		}
		List<String> ids = new ArrayList<>();
		for (int round = 0; round < 6; round++) {
			ids.addAll(talk(random));
			assertTies(random);
			if (round % 2 == 1) {
				this.world.settles();
			}
			for (int gone = 0; gone < 3; gone++) {
				delete("deleteMessage", "DeleteMessageInput", Map.of("id", ids.remove(random.nextInt(ids.size()))));
			}
		}
		delete("deleteSession", "DeleteSessionInput", Map.of("workspace", WORKSPACE, "session", "yard"));
		delete("deletePeer", "DeletePeerInput", Map.of("workspace", WORKSPACE, "peer", "erik"));
		this.world.settles();
		List<Map<String, Object>> kept = stored();

		TestDatabase.query("MATCH (:Peer)-[t:TRUSTS|ALLIED_WITH|OPPOSES|INTERACTS_WITH]->(:Peer) DELETE t", Map.of());
		rebuilt();
		assertSame(stored(), kept);
		assertThat(kept).extracting((tie) -> tie.get("kind"))
			.contains("TRUSTS", "ALLIED_WITH", "OPPOSES", "INTERACTS_WITH");

		TestDatabase.query("MATCH (p:Peer)-[t:TRUSTS|ALLIED_WITH|OPPOSES|INTERACTS_WITH]->(:Peer) SET t.weight = 7 "
				+ "CREATE (p)-[:TRUSTS {positive: 1, negative: 1, weight: 1, confidence: 1, since: t.since, lastAt: t.lastAt}]->(p)",
				Map.of());
		rebuilt();
		assertSame(stored(), kept);
	}

	@Test
	void goInTheTransactionThatTakesWhatTheyRestOn() throws InterruptedException {
		this.world.joins("hall", true, "alice", "bob", "charlie");
		List<String> ids = this.world.says("hall", "alice", "I trust bob.", "I trust charlie.", "I trust bob!");
		this.world.settles();
		assertThat(stored()).extracting((tie) -> tie.get("to")).containsExactly("bob", "charlie");

		delete("deleteMessage", "DeleteMessageInput", Map.of("id", ids.get(1)));
		assertThat(stored()).extracting((tie) -> tie.get("to")).doesNotContain("charlie");
		delete("deleteMessage", "DeleteMessageInput", Map.of("id", ids.getFirst()));
		this.world.settles();
		assertThat(stored()).extracting((tie) -> tie.get("to")).containsExactly("bob");

		delete("deleteSession", "DeleteSessionInput", Map.of("workspace", WORKSPACE, "session", "hall"));
		assertThat(stored()).isEmpty();
	}

	@Test
	void areStoredAtTheStartWhereThereAreNone() throws InterruptedException {
		this.world.joins("hall", true, "alice", "bob");
		this.world.says("hall", "alice", "I trust bob.");
		this.world.settles();
		List<Map<String, Object>> kept = stored();
		assertThat(kept).singleElement().extracting((tie) -> tie.get("positive")).isEqualTo(1.0);
		TestDatabase.query("MATCH (:Peer)-[t:TRUSTS]->(:Peer) DELETE t", Map.of());

		this.rebuild.catchUp();
		this.world.settles();

		assertThat(stored()).isEqualTo(kept);
		TestDatabase.query("MATCH (:Peer)-[t:TRUSTS]->(:Peer) DELETE t", Map.of());
		this.rebuild.catchUp();
		this.world.settles();
		assertThat(stored()).as("it is done once").isEmpty();
	}

	@Test
	void leadToWhoWasNamedWhileItBecameAPeer() throws InterruptedException {
		this.world.joins("hall", true, "alice", "bob").joins("tower", true, "harlo");
		this.world.says("hall", "alice", "I trust Harlo.");
		this.world.settles();
		List<Map<String, Object>> kept = stored();
		assertThat(kept).singleElement().extracting((tie) -> tie.get("to")).isEqualTo("harlo");
		// As it is where neither of the two could see the other.
		TestDatabase.query("""
				MATCH (f:Fact)-[s:STANCE]->(:Peer) WITH f, s, properties(s) AS said DELETE s
				CREATE (f)-[t:STANCE]->(f) SET t = said, t.to = said.called""", Map.of());
		TestDatabase.query("MATCH (:Peer)-[t:TRUSTS]->(:Peer) DELETE t", Map.of());

		rebuilt();
		assertSame(stored(), kept);
	}

	private List<String> talk(Random random) {
		List<String> ids = new ArrayList<>();
		for (int message = 0; message < 12; message++) {
			String speaker = any(PEERS, random);
			String content = any(WORDS, random).formatted(any(PEERS, random));
			Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(90 * 24) * 3600L);
			this.world.mutate("addMessages", "AddMessagesInput", "messages { id }",
					Map.of("workspace", WORKSPACE, "session", any(List.of("hall", "tower", "yard"), random), "messages",
							List.of(Map.of("peer", speaker, "content", content, "createdAt", at.toString()))))
				.get("messages")
				.forEach((added) -> ids.add(added.get("id").asString()));
		}
		return ids;
	}

	private void assertTies(Random random) {
		for (int tie = 0; tie < 4; tie++) {
			int from = random.nextInt(PEERS.size());
			Map<String, Object> pair = Map.of("workspace", WORKSPACE, "kind", any(KINDS, random), "from",
					PEERS.get(from), "to", PEERS.get((from + 1 + random.nextInt(PEERS.size() - 1)) % PEERS.size()));
			Map<String, Object> asserted = new HashMap<>(pair);
			asserted.putAll(Map.of("weight", 0.1 + 0.9 * random.nextDouble(), "evidence", 1 + random.nextInt(3), "at",
					Instant.parse("2026-02-01T00:00:00Z").plusSeconds(random.nextInt(1_000_000)).toString()));
			this.world.mutate("assertTie", "AssertTieInput", "tie { id }", asserted);
			if (tie == 0) {
				this.world.mutate("retractTie", "RetractTieInput", "tie { id }", pair);
			}
		}
	}

	// What is added up in another order differs in the last digits.
	private static void assertSame(List<Map<String, Object>> ties, List<Map<String, Object>> others) {
		assertThat(ties).usingRecursiveComparison()
			.withComparatorForType(new DoubleComparator(1e-9), Double.class)
			.isEqualTo(others);
	}

	private void rebuilt() throws InterruptedException {
		this.rebuild.begin(WORKSPACE);
		this.world.settles();
	}

	private void delete(String name, String type, Map<String, String> input) {
		this.world.mutate(name, type, "deleted", input);
	}

	private static <T> T any(List<T> some, Random random) {
		return some.get(random.nextInt(some.size()));
	}

	private static List<Map<String, Object>> stored() {
		return TestDatabase.query("""
				MATCH (p:Peer)-[t:TRUSTS|ALLIED_WITH|OPPOSES|INTERACTS_WITH]->(q:Peer)
				RETURN type(t) AS kind, p.name AS from, q.name AS to, t.positive AS positive, t.negative AS negative,
				       t.weight AS weight, t.confidence AS confidence, t.since AS since, t.lastAt AS lastAt
				ORDER BY kind, from, to""", Map.of()).stream().map(org.neo4j.driver.Record::asMap).toList();
	}

}
