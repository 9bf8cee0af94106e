package io.peergraph.network;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.peergraph.Http;
import io.peergraph.PeergraphTest;
import io.peergraph.TestClock;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Who speaks to whom, as each of them sees it. */
@PeergraphTest
class InteractionTests {

	private static final String FIELDS = """
			{ nodes { id kind from { name } to { name } positive negative weight since lastAt
			  messages { totalCount nodes { content } } evidence { nodes { quote } } history { nodes { quote } } } }""";

	private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

	private final World world;

	private final TestClock clock;

	private final Http http;

	InteractionTests(@LocalServerPort int port, @Autowired TestClock clock) {
		this.world = World.on(port, "talk");
		this.clock = clock;
		this.http = Http.on(port);
	}

	@BeforeEach
	void meet() {
		this.clock.set(NOW);
		this.world.joins("hall", true, "alice", "bob", "charlie");
		this.world.joins("tower", true, "alice", "bob");
	}

	@Test
	void isWhoSpeaksRightAfterAnother() {
		this.world.says("hall", "alice", "Good morning.", "Is anybody there?");
		this.world.says("hall", "bob", "I am.", "And so is the sun.");
		this.world.says("hall", "charlie", "Hello.");

		JsonNode ties = ties("", "bob", "");
		assertThat(pairs(ties)).containsExactly("bob alice", "charlie bob");
		assertThat(ties.get(0).get("positive").asDouble()).isEqualTo(1);
		assertThat(World.texts(ties.get(0), "messages", "nodes", "content")).containsExactly("I am.");
		assertThat(ties.get(0).get("messages").get("totalCount").asInt()).isOne();
		assertThat(ties.get(0).get("evidence").get("nodes")).isEmpty();
		assertThat(ties.get(0).get("history").get("nodes")).isEmpty();
	}

	@Test
	void isSeenByWhoWitnessedBothMessages() {
		this.world.says("tower", "alice", "Come closer.");
		this.world.says("tower", "bob", "What is it?");
		this.world.leaves("hall", "charlie");
		this.world.says("hall", "alice", "He is gone.");
		this.world.joins("hall", true, "charlie");
		this.world.says("hall", "bob", "Welcome back.");
		this.world.says("hall", "charlie", "Thanks.");

		assertThat(pairs(ties("bob", "bob", ""))).containsExactly("bob alice", "charlie bob");
		assertThat(ties("bob", "bob", "").get(0).get("positive").asDouble()).isEqualTo(2);
		assertThat(pairs(ties("charlie", "bob", ""))).containsExactly("charlie bob");
		assertThat(ties("charlie", "alice", "")).isEmpty();
	}

	@Test
	void isNotWithWhoHasLeft() {
		this.world.says("hall", "bob", "Good bye.");
		this.world.leaves("hall", "bob");
		this.world.says("hall", "alice", "Now that he is gone.");

		assertThat(ties("", "alice", "")).isEmpty();
	}

	@Test
	void decaysAndIsAsItWas() {
		this.world.says("hall", "alice", "Good morning.");
		this.world.says("hall", "bob", "Good morning.");
		this.clock.advance(Duration.ofDays(90));
		assertThat(ties("", "bob", "").get(0).get("positive").asDouble()).isEqualTo(0.5);

		this.world.says("hall", "alice", "Still here?");
		this.world.says("hall", "bob", "Yes.");
		JsonNode now = ties("", "bob", ", direction: OUT").get(0);
		assertThat(now.get("positive").asDouble()).isEqualTo(1.5);
		assertThat(now.get("lastAt").asString()).isEqualTo("2026-06-08T12:00:00Z");
		assertThat(World.texts(now, "messages", "nodes", "content")).containsExactly("Good morning.", "Yes.");
		JsonNode then = ties("", "bob", ", direction: OUT, asOf: \"%s\"".formatted(NOW)).get(0);
		assertThat(then.get("positive").asDouble()).isEqualTo(1);
		assertThat(World.texts(then, "messages", "nodes", "content")).containsExactly("Good morning.");
	}

	@Test
	void goesWithEitherOfItsMessages() {
		String first = this.world.says("hall", "alice", "Good morning.").getFirst();
		this.world.says("hall", "bob", "Good morning.");
		assertThat(pairs(ties("", "bob", ""))).containsExactly("bob alice");

		this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", first));
		assertThat(ties("", "bob", "")).isEmpty();
	}

	@Test
	void isFoundByItsIdAndInTheNetwork() {
		this.world.says("hall", "alice", "Good morning.");
		this.world.says("hall", "bob", "Good morning.");
		JsonNode tie = ties("charlie", "bob", "").get(0);

		assertThat(this.http.graphQl(
				"query($id: ID!) { node(id: $id) { ... on Tie { kind from { name } messages { nodes { content } } } } }",
				Map.of("id", tie.get("id").asString()))
			.at("/data/node/from/name")
			.asString()).isEqualTo("bob");
		JsonNode network = this.world.look(
				"network(as: \"charlie\") { ties { nodes { kind from { name } } } peers { nodes { peer { name } core } } }")
			.get("network");
		assertThat(World.texts(network, "ties", "nodes", "kind")).containsExactly("INTERACTS_WITH");
		assertThat(this.world.look("network(kinds: [TRUSTS]) { ties { nodes { kind } } }").at("/network/ties/nodes"))
			.isEmpty();
		assertThat(this.world.look("network(since: \"%s\") { ties { nodes { kind } } }".formatted(NOW.plusSeconds(1)))
			.at("/network/ties/nodes")).isEmpty();
	}

	@Test
	void makesInfluenceAlsoWhereNobodyFollowsTheLog() {
		this.world.says("hall", "alice", "Good morning.");
		this.world.says("hall", "bob", "Good morning.");
		this.world.says("hall", "alice", "It rains.");
		this.world.says("hall", "charlie", "It pours.");

		JsonNode peers = this.world.look("network { peers { nodes { peer { name } influence } } }")
			.at("/network/peers/nodes");
		assertThat(World.texts(peers.get(0), "peer", "name")).containsExactly("alice");
		assertThat(peers.get(0).get("influence").asDouble()).isGreaterThan(0.4);
	}

	private JsonNode ties(String as, String peer, String arguments) {
		String fields = "peer(name: \"" + peer + "\") { " + "ties(kinds: [INTERACTS_WITH]" + arguments + ") " + FIELDS
				+ " }";
		JsonNode found = as.isEmpty() ? this.world.look(fields)
				: this.world.look("seenBy(peer: \"" + as + "\") { " + fields + " }").get("seenBy");
		return found.get("peer").get("ties").get("nodes");
	}

	private static List<String> pairs(JsonNode ties) {
		return ties.valueStream()
			.map((tie) -> tie.get("from").get("name").asString() + " " + tie.get("to").get("name").asString())
			.toList();
	}

}
