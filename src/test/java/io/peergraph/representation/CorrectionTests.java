package io.peergraph.representation;

import java.util.List;
import java.util.Map;

import io.peergraph.Invariants;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told that a fact is wrong lets go of it, and nobody else does. */
@PeergraphTest
class CorrectionTests {

	private final World world;

	CorrectionTests(@LocalServerPort int port) {
		this.world = World.on(port, "corrections");
	}

	@BeforeEach
	void talk() throws InterruptedException {
		this.world.joins("council", true, "alice", "bob", "charlie");
		this.world.says("council", "alice", "I live in Porto.", "I own a zebra.");
		this.world.says("council", "charlie", "I like tea.");
		this.world.settles();
	}

	@AfterEach
	void holds() {
		Invariants.hold();
	}

	@Test
	void takesThePlaceOfWhatItCorrects() {
		correct("alice lives in Braga", "Porto");
		correct("alice owns a horse", "zebra");

		assertThat(known("bob")).containsExactlyInAnyOrder("alice lives in Braga", "alice owns a horse");
		JsonNode past = this.world.look(
				"peer(name: \"bob\") { representation(of: \"alice\") { holdings(history: true) { fact { text } supersededBy { text } } } }")
			.at("/peer/representation/holdings");
		assertThat(past.valueStream()
			.filter((holding) -> !holding.get("supersededBy").isNull())
			.map((holding) -> holding.at("/fact/text").asString() + " > "
					+ holding.at("/supersededBy/text").asString()))
			.containsExactlyInAnyOrder("alice lives in Porto > alice lives in Braga",
					"alice owns a zebra > alice owns a horse");
	}

	@Test
	void isNobodyElsesBusiness() {
		correct("alice lives in Braga", "Porto");

		for (String peer : List.of("alice", "charlie")) {
			assertThat(known(peer)).containsExactlyInAnyOrder("alice lives in Porto", "alice owns a zebra");
		}
	}

	@Test
	void takesThePlaceOfWhatSaysNearlyTheSame() {
		correct("alice has a zebra", "zebra");

		assertThat(known("bob")).containsExactlyInAnyOrder("alice lives in Porto", "alice has a zebra");
	}

	@Test
	void lastsUntilItIsSaidAgain() throws InterruptedException {
		correct("alice owns a horse", "zebra");
		this.world.says("council", "alice", "I own a zebra.");
		this.world.settles();

		assertThat(known("bob")).contains("alice owns a zebra");
	}

	@Test
	void canBeUndone() {
		String newer = correct("alice owns a horse", "zebra");

		JsonNode undone = this.world.mutate("undoSupersession", "UndoSupersessionInput", "undone",
				Map.of("workspace", "corrections", "fact", id("alice owns a zebra"), "supersededBy", newer));

		assertThat(undone.get("undone").asBoolean()).isTrue();
		assertThat(known("bob")).containsExactlyInAnyOrder("alice lives in Porto", "alice owns a zebra",
				"alice owns a horse");
	}

	@Test
	void goesWithAllItDid() {
		String newer = correct("alice owns a horse", "zebra");

		this.world.mutate("deleteFact", "DeleteFactInput", "deleted", Map.of("id", newer));

		assertThat(known("bob")).containsExactlyInAnyOrder("alice lives in Porto", "alice owns a zebra");
	}

	@Test
	void correctsOnlyWhatTheObserverHoldsOfThePeer() throws InterruptedException {
		this.world.joins("side", true, "alice", "charlie");
		this.world.says("side", "alice", "I own a boat.");
		this.world.settles();

		assertThat(code("alice", id("alice owns a boat"))).isEqualTo("NOT_FOUND");
		assertThat(code("alice", id("charlie likes tea"))).isEqualTo("INVALID_VALUE");
		assertThat(code("alice", heard("I own a canoe."))).isEqualTo("NOT_FOUND");
		assertThat(code("alice", "nonsense")).isEqualTo("INVALID_ID");
		assertThat(known("bob")).containsExactlyInAnyOrder("alice lives in Porto", "alice owns a zebra");
	}

	// Bob is there and keeps no representation of alice.
	private String heard(String content) throws InterruptedException {
		this.world.joins("yard", false, "alice", "bob").says("yard", "alice", content);
		this.world.settles();
		return id("alice owns a canoe");
	}

	private String code(String about, String corrected) {
		JsonNode refused = this.world.tries("addFacts", "AddFactsInput", "facts { id }",
				input("it is so", about, corrected));
		assertThat(refused.get("facts")).isEmpty();
		return refused.at("/userErrors/0/code").asString();
	}

	private String correct(String text, String word) {
		return this.world.mutate("addFacts", "AddFactsInput", "facts { id }", input(text, "alice", id(wrong(word))))
			.at("/facts/0/id")
			.asString();
	}

	private String wrong(String word) {
		return known("bob").stream().filter((text) -> text.endsWith(word)).findFirst().orElseThrow();
	}

	private static Map<String, Object> input(String text, String about, String corrected) {
		return Map.of("workspace", "corrections", "facts",
				List.of(Map.of("text", text, "observer", "bob", "about", about, "corrects", List.of(corrected))));
	}

	private String id(String text) {
		return this.world.look("facts(filter: {text: {eq: \"%s\"}}) { nodes { id } }".formatted(text))
			.at("/facts/nodes/0/id")
			.asString();
	}

	private List<String> known(String peer) {
		return World.texts(
				this.world
					.look("peer(name: \"%s\") { representation(of: \"alice\") { facts { text } } }".formatted(peer)),
				"peer", "representation", "facts", "text");
	}

}
