package io.peergraph.network;

import java.util.List;
import java.util.Map;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Who stood where in each slice of time. */
@PeergraphTest
class NetworkOverTimeTests {

	private static final String SLICES = """
			networkOverTime(since: "2026-03-01T00:00:00Z", until: "2026-03-04T00:00:00Z", slices: 3%s) { since until network {
			  asOf ties { nodes { kind from { name } to { name } weight } } peers { nodes { peer { name } reputation influence } }
			  communities { peers { name } } balance { triads balanced } } }""";

	private final World world;

	NetworkOverTimeTests(@LocalServerPort int port) {
		this.world = World.on(port, "slices");
	}

	@BeforeEach
	void talk() throws InterruptedException {
		this.world.joins("hall", true, "alice", "bob", "charlie").joins("tower", true, "alice", "bob");
		says("hall", "alice", "2026-02-28T23:59:59Z", "I trust charlie.");
		says("hall", "alice", "2026-03-01T00:00:00Z", "I trust bob.");
		says("hall", "bob", "2026-03-01T12:00:00Z", "I trust alice.");
		says("hall", "charlie", "2026-03-01T13:00:00Z", "I trust alice.");
		says("hall", "charlie", "2026-03-02T12:00:00Z", "I trust bob.");
		says("tower", "alice", "2026-03-03T00:00:00Z", "I am against bob.");
		says("tower", "bob", "2026-03-03T23:59:59Z", "I am against charlie.");
		says("hall", "bob", "2026-03-04T00:00:00Z", "I trust charlie.");
		this.world.settles();
	}

	@Test
	void countsInEachWhatWasSaidInIt() {
		JsonNode slices = look("");

		assertThat(texts(slices, "since")).containsExactly("2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z",
				"2026-03-03T00:00:00Z");
		assertThat(texts(slices, "until")).containsExactly("2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z",
				"2026-03-04T00:00:00Z");
		assertThat(ties(slices.get(0))).containsExactly("TRUSTS alice bob", "TRUSTS bob alice", "TRUSTS charlie alice");
		assertThat(ties(slices.get(1))).containsExactly("TRUSTS charlie bob");
		assertThat(ties(slices.get(2))).containsExactly("OPPOSES alice bob", "OPPOSES bob charlie");
	}

	@Test
	void measuresEachByItself() {
		JsonNode slices = look("");

		assertThat(slices.get(0).at("/network/peers/nodes/0/reputation").asDouble()).isGreaterThan(0.4);
		assertThat(slices.get(1).at("/network/peers/nodes/0/peer/name").asString()).isEqualTo("bob");
		assertThat(slices.get(0).at("/network/communities")).hasSize(1);
		assertThat(slices.get(2).at("/network/communities")).isEmpty();
	}

	@Test
	void isTheNetworkOfThatTime() {
		JsonNode slices = look("");
		for (JsonNode slice : slices) {
			String arguments = "since: %s, until: %s, asOf: %s, kinds: [TRUSTS, OPPOSES]".formatted(slice.get("since"),
					slice.get("until"), slice.get("until"));
			String selection = SLICES.substring(SLICES.indexOf("network {") + 8, SLICES.length() - 2);

			assertThat(this.world.look("network(" + arguments + ") " + selection).get("network"))
				.isEqualTo(slice.get("network"));
		}
	}

	@Test
	void isSeenAsFarAsItWasHeard() {
		JsonNode slices = look(", as: \"charlie\"");

		assertThat(ties(slices.get(0))).hasSize(3);
		assertThat(ties(slices.get(2))).isEmpty();
		assertThat(slices.get(2).at("/network/peers/nodes")).isEmpty();
		assertThat(
				this.world.look("seenBy(peer: \"charlie\") { " + SLICES.formatted(", kinds: [TRUSTS, OPPOSES]") + " }")
					.at("/seenBy/networkOverTime"))
			.isEqualTo(slices);
	}

	@Test
	void isCutIntoWholeSeconds() {
		JsonNode slices = this.world.look(
				"networkOverTime(since: \"2026-03-01T00:00:00Z\", until: \"2026-03-01T00:00:02.500Z\", slices: 10) { until }")
			.get("networkOverTime");

		assertThat(texts(slices, "until")).containsExactly("2026-03-01T00:00:01Z", "2026-03-01T00:00:02Z",
				"2026-03-01T00:00:02.500Z");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			since: "2026-03-01T00:00:00Z", until: "2026-03-01T00:00:00Z"              | until
			since: "2026-03-01T00:00:00Z", until: "2026-03-02T00:00:00Z", slices: 101 | slices
			since: "2026-03-01T00:00:00Z", until: "2026-03-02T00:00:00Z", slices: 0   | slices
			since: "2026-03-01T00:00:00Z", until: "2026-03-02T00:00:00Z", kinds: []   | kinds
			""")
	void refusesWhatIsNoTime(String arguments, String field) {
		JsonNode error = this.world.ask("networkOverTime(" + arguments + ") { since }").get("errors").get(0);

		assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID_VALUE");
		assertThat(error.at("/extensions/field/0").asString()).isEqualTo(field);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			network(kinds: [])                                  | { asOf }            | kinds
			peer(name: "alice") { ties(kinds: [])               | { nodes { kind } } } | kinds
			peer(name: "alice") { pathTo(peer: "bob", kinds: []) | { text } }          | kinds
			alliances(status: [])                               | { nodes { status } } | status
			promises(status: [])                                | { nodes { status } } | status
			""")
	void refusesToLookForNothing(String field, String selection, String argument) {
		JsonNode error = this.world.ask(field + " " + selection).get("errors").get(0);

		assertThat(error.at("/extensions/code").asString()).isEqualTo("INVALID_VALUE");
		assertThat(error.at("/extensions/field/0").asString()).isEqualTo(argument);
		assertThat(error.get("message").asString()).contains("at least one");
	}

	private static List<String> texts(JsonNode slices, String name) {
		return slices.valueStream().map((slice) -> slice.get(name).asString()).toList();
	}

	private JsonNode look(String arguments) {
		return this.world.look(SLICES.formatted(arguments + ", kinds: [TRUSTS, OPPOSES]")).get("networkOverTime");
	}

	private static List<String> ties(JsonNode slice) {
		return slice.at("/network/ties/nodes")
			.valueStream()
			.map((tie) -> tie.get("kind").asString() + " " + tie.at("/from/name").asString() + " "
					+ tie.at("/to/name").asString())
			.toList();
	}

	private void says(String session, String peer, String at, String content) {
		this.world.mutate("addMessages", "AddMessagesInput", "messages { id }", Map.of("workspace", "slices", "session",
				session, "messages", List.of(Map.of("peer", peer, "content", content, "createdAt", at))));
	}

}
