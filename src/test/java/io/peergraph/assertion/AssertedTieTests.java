package io.peergraph.assertion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Ties that the application asserts, for those who are told. */
@PeergraphTest
class AssertedTieTests {

	private static final String TIE = "tie { kind from { name } to { name } positive negative weight lastAt evidence { nodes { kind quote fact { text level } } } }";

	private final World world;

	AssertedTieTests(@LocalServerPort int port) {
		this.world = World.on(port, "asserted");
	}

	@BeforeEach
	void meet() {
		this.world.joins("hall", true, "alice", "bob", "charlie");
	}

	@Test
	void weighsWeightTimesEvidenceForWhoKnowsIt() {
		JsonNode tie = asserts(Map.of("kind", "TRUSTS", "from", "alice", "to", "bob", "weight", 0.5, "evidence", 3))
			.get("tie");

		assertThat(tie.get("positive").asDouble()).isCloseTo(1.5, org.assertj.core.data.Offset.offset(0.001));
		assertThat(World.texts(tie, "evidence", "nodes", "fact", "text")).containsExactly("alice trusts bob");
		assertThat(kinds("alice", "alice")).containsExactly("TRUSTS bob");
		assertThat(kinds("bob", "alice")).isEmpty();
		assertThat(kinds("charlie", "alice")).isEmpty();
	}

	@Test
	void isOfTheKindThatItsSignHas() {
		asserts(Map.of("kind", "TRUSTS", "from", "alice", "to", "bob", "weight", -1));
		asserts(Map.of("kind", "ALLIED_WITH", "from", "alice", "to", "charlie", "weight", 1));
		asserts(Map.of("kind", "OPPOSES", "from", "bob", "to", "charlie", "weight", 1));

		assertThat(kinds("", "alice")).containsExactly("TRUSTS bob", "ALLIED_WITH charlie");
		assertThat(kinds("", "bob")).containsExactly("TRUSTS bob", "OPPOSES charlie");
	}

	@Test
	void isHearsayOfAnybodyElse() {
		JsonNode answer = asserts(
				Map.of("kind", "TRUSTS", "from", "alice", "to", "bob", "weight", 1, "observer", "charlie"));

		assertThat(answer.get("tie").isNull()).isTrue();
		assertThat(kinds("", "alice")).isEmpty();
		assertThat(World.texts(this.world
			.look("peer(name: \"charlie\") { representation { facts { text stances { kind saidBy { name } } } } }"),
				"peer", "representation", "facts", "text"))
			.containsExactly("charlie says that alice trusts bob");
	}

	@Test
	void twoAreToldOppositeThings() {
		asserts(Map.of("kind", "ALLIED_WITH", "from", "alice", "to", "bob", "weight", 1, "observer", "bob"));
		asserts(Map.of("kind", "OPPOSES", "from", "alice", "to", "bob", "weight", 1, "observer", "charlie"));

		assertThat(stances("bob")).containsExactly("ALLIANCE alice");
		assertThat(stances("charlie")).containsExactly("OPPOSITION alice");
	}

	@Test
	void isShownInTheGraphUntilItIsTakenBack() throws InterruptedException {
		Map<String, Object> tie = Map.of("kind", "TRUSTS", "from", "alice", "to", "bob");
		Map<String, Object> weighed = new HashMap<>(tie);
		weighed.putAll(Map.of("weight", 1, "at", "2026-01-01T00:00:00Z"));
		this.world.says("hall", "alice", "I trust bob.");
		asserts(weighed);
		asserts(weighed);
		this.world.settles();
		assertThat(stored()).isEqualTo(1);
		assertThat(TestDatabase.query("MATCH (:Peer)-[t:TRUSTS]->(:Peer) RETURN t.since AS since", Map.of())
			.getFirst()
			.get("since")
			.asZonedDateTime()
			.getYear()).isEqualTo(2026);
		assertThat(look("", "alice").get(0).get("evidence").get("nodes")).hasSize(3);

		JsonNode left = this.world.mutate("retractTie", "RetractTieInput", TIE, input(tie)).get("tie");
		assertThat(World.texts(left, "evidence", "nodes", "quote")).containsExactly("I trust bob.");
		this.world.settles();
		assertThat(stored()).isEqualTo(1);
		assertThat(this.world.mutate("retractTie", "RetractTieInput", TIE, input(tie)).get("tie").isNull()).isFalse();
		io.peergraph.Invariants.hold();
	}

	@Test
	void goesWithTheFactsThatItFollowsFrom() throws InterruptedException {
		String message = this.world.says("hall", "bob", "I like alice.").getFirst();
		String fact = trustsBecauseOfWhatItHeard();

		this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", message));
		assertThat(kinds("", "alice")).isEmpty();
		assertThat(code(Map.of("kind", "TRUSTS", "from", "alice", "to", "bob", "weight", 1, "because", List.of(fact))))
			.isEqualTo("NOT_FOUND because");
	}

	// Whether somebody said it elsewhere as well must not show.
	@Test
	void goesForItsTellerWithWhatTheTellerKnewOfThem() throws InterruptedException {
		this.world.joins("cellar", true, "bob", "charlie").says("cellar", "bob", "I like alice.");
		String message = this.world.says("hall", "bob", "I like alice.").getFirst();
		trustsBecauseOfWhatItHeard();

		this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", message));
		this.world.settles();

		assertThat(kinds("alice", "alice")).isEmpty();
	}

	@Test
	void followsOnlyFromWhatItsTellerHolds() throws InterruptedException {
		this.world.joins("yard", false, "alice", "bob").says("yard", "bob", "I like tea.");
		this.world.settles();
		String fact = this.world.look("facts(filter: {text: {eq: \"bob likes tea\"}}) { nodes { id } }")
			.at("/facts/nodes/0/id")
			.asString();

		assertThat(code(Map.of("kind", "TRUSTS", "from", "alice", "to", "bob", "weight", 1, "because", List.of(fact))))
			.isEqualTo("NOT_FOUND because");
		assertThat(code(Map.of("kind", "TRUSTS", "from", "alice", "to", "bob", "weight", 1, "because", List.of("x"))))
			.isEqualTo("INVALID_ID because 0");
	}

	@ParameterizedTest
	@CsvSource({ "INTERACTS_WITH, alice, bob, 1, 1, , INVALID_VALUE kind",
			"TRUSTS, alice, bob, 0, 1, , INVALID_VALUE weight", "TRUSTS, alice, bob, -1.1, 1, , INVALID_VALUE weight",
			"TRUSTS, alice, bob, 1, 0, , INVALID_VALUE evidence", "TRUSTS, alice, alice, 1, 1, , INVALID_VALUE to",
			"TRUSTS, nobody, bob, 1, 1, , NOT_FOUND from", "TRUSTS, alice, nobody, 1, 1, , NOT_FOUND to",
			"TRUSTS, alice, bob, 1, 1, nobody, NOT_FOUND observer", "TRUSTS, a/b, bob, 1, 1, , INVALID_NAME from" })
	void isRefusedWithTheFieldThatIsWrong(String kind, String from, String to, double weight, double evidence,
			String observer, String error) {
		Map<String, Object> tie = new HashMap<>(
				Map.of("kind", kind, "from", from, "to", to, "weight", weight, "evidence", evidence));
		if (observer != null) {
			tie.put("observer", observer);
		}

		assertThat(code(tie)).isEqualTo(error);
	}

	@Test
	void isRefusedInAWorkspaceThatIsNotThere() {
		JsonNode answer = this.world.tries("retractTie", "RetractTieInput", "tie { id }",
				Map.of("workspace", "nowhere", "kind", "TRUSTS", "from", "alice", "to", "bob"));

		assertThat(answer.at("/userErrors/0/code").asString()).isEqualTo("NOT_FOUND");
		assertThat(answer.at("/userErrors/0/field/0").asString()).isEqualTo("workspace");
	}

	private JsonNode asserts(Map<String, Object> tie) {
		return this.world.mutate("assertTie", "AssertTieInput", TIE, input(tie));
	}

	private String code(Map<String, Object> tie) {
		JsonNode error = this.world.tries("assertTie", "AssertTieInput", TIE, input(tie)).get("userErrors").get(0);
		return error.get("code").asString() + " " + String.join(" ", World.texts(error, "field"));
	}

	private static Map<String, Object> input(Map<String, Object> tie) {
		Map<String, Object> input = new HashMap<>(tie);
		input.put("workspace", "asserted");
		return input;
	}

	private static long stored() {
		return TestDatabase.query("MATCH (:Peer)-[t:TRUSTS]->(:Peer) RETURN count(t) AS ties", Map.of())
			.getFirst()
			.get("ties")
			.asLong();
	}

	private List<String> stances(String peer) {
		return this.world.look(
				"seenBy(peer: \"%s\") { peer(name: \"%s\") { representation { facts { stances { kind from { name } } } } } }"
					.formatted(peer, peer))
			.at("/seenBy/peer/representation/facts")
			.valueStream()
			.flatMap((fact) -> fact.get("stances").valueStream())
			.map((stance) -> stance.get("kind").asString() + " " + stance.get("from").get("name").asString())
			.toList();
	}

	private JsonNode look(String as, String peer) {
		String fields = "peer(name: \"%s\") { ties { nodes { kind to { name } evidence { nodes { quote } } } } }"
			.formatted(peer);
		JsonNode found = as.isEmpty() ? this.world.look(fields)
				: this.world.look("seenBy(peer: \"" + as + "\") { " + fields + " }").get("seenBy");
		return found.get("peer").get("ties").get("nodes");
	}

	private String trustsBecauseOfWhatItHeard() throws InterruptedException {
		this.world.settles();
		String fact = World
			.texts(this.world.look("peer(name: \"alice\") { representation(of: \"bob\") { facts { id } } }"), "peer",
					"representation", "facts", "id")
			.getFirst();
		asserts(Map.of("kind", "TRUSTS", "from", "alice", "to", "bob", "weight", 1, "because", List.of(fact)));
		assertThat(kinds("alice", "alice")).containsExactly("TRUSTS bob");
		return fact;
	}

	private List<String> kinds(String as, String peer) {
		return look(as, peer).valueStream()
			.map((tie) -> tie.get("kind").asString() + " " + tie.get("to").get("name").asString())
			.toList();
	}

}
