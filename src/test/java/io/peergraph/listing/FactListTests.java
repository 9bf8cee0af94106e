package io.peergraph.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.peergraph.PeergraphTest;
import io.peergraph.TestClock;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Facts are listed page by page, as whoever asks has them. */
@PeergraphTest
class FactListTests {

	private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

	private final World world;

	private final TestClock clock;

	FactListTests(@LocalServerPort int port, @Autowired TestClock clock) {
		this.world = World.on(port, "lists");
		this.clock = clock;
	}

	@BeforeEach
	void talk() throws InterruptedException {
		this.clock.set(NOW);
		this.world.joins("lunch", true, "alice", "bob", "charlie").joins("side", true, "alice", "bob");
		says(0, "lunch", "alice", "I live in Porto.");
		says(1, "side", "alice", "I own a zebra.");
		says(2, "lunch", "charlie", "I like tea.");
		says(3, "lunch", "alice", "I own a zebra.");
		says(4, "side", "bob", "I play the violin.");
	}

	private void says(int minute, String session, String peer, String text) throws InterruptedException {
		this.clock.set(NOW.plusSeconds(60L * minute));
		this.world.says(session, peer, text);
		this.world.settles();
	}

	@Test
	void listsWhatAPeerHolds() {
		assertThat(texts("peer(name: \"bob\") { %s }", "")).containsExactly("bob plays the violin", "charlie likes tea",
				"alice owns a zebra", "alice lives in Porto");
		assertThat(texts("peer(name: \"bob\") { %s }", "order: OLDEST_FIRST")).containsExactly("alice lives in Porto",
				"alice owns a zebra", "charlie likes tea", "bob plays the violin");
		assertThat(texts("peer(name: \"bob\") { %s }", "about: \"alice\"")).containsExactly("alice owns a zebra",
				"alice lives in Porto");
		assertThat(texts("peer(name: \"charlie\") { %s }", "")).containsExactly("alice owns a zebra",
				"charlie likes tea", "alice lives in Porto");
		assertThat(texts("peer(name: \"bob\") { %s }", "about: \"nobody\"")).isEmpty();
	}

	@Test
	void listsWhatAWorkspaceHas() {
		assertThat(texts("%s", "")).containsExactly("bob plays the violin", "charlie likes tea", "alice owns a zebra",
				"alice lives in Porto");
		assertThat(texts("seenBy(peer: \"charlie\") { %s }", "")).containsExactly("alice owns a zebra",
				"charlie likes tea", "alice lives in Porto");
		assertThat(texts("seenBy(peer: \"charlie\") { peer(name: \"bob\") { %s } }", "")).isEmpty();
		assertThat(texts("seenBy(peer: \"charlie\") { peer(name: \"charlie\") { %s } }", "")).hasSize(3);
	}

	@Test
	void goesOnInBothDirectionsAndBothOrders() {
		for (String around : List.of("%s", "peer(name: \"bob\") { %s }", "seenBy(peer: \"bob\") { %s }")) {
			for (String order : List.of("NEWEST_FIRST", "OLDEST_FIRST")) {
				List<String> all = texts(around, "order: " + order);

				JsonNode first = page(around, "first: 3, order: " + order);
				JsonNode rest = page(around,
						"first: 3, order: %s, after: %s".formatted(order, first.at("/pageInfo/endCursor")));
				JsonNode back = page(around,
						"last: 2, order: %s, before: %s".formatted(order, first.at("/pageInfo/endCursor")));

				assertThat(World.texts(first, "nodes", "text")).isEqualTo(all.subList(0, 3));
				assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
				assertThat(first.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
				assertThat(World.texts(rest, "nodes", "text")).isEqualTo(all.subList(3, 4));
				assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
				assertThat(rest.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
				assertThat(World.texts(back, "nodes", "text")).isEqualTo(all.subList(0, 2));
				assertThat(back.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
				assertThat(back.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
			}
		}
	}

	@Test
	void listsWhatIsKnownSinceTheSameTimeByItsWords() {
		this.clock.set(NOW.plusSeconds(3600));
		this.world.mutate("addFacts", "AddFactsInput", "facts { id }",
				Map.of("workspace", "lists", "facts",
						Stream.of("alice sings", "alice dances", "alice rests", "alice reads")
							.map((text) -> Map.of("text", text, "observer", "charlie", "about", "alice"))
							.toList()));

		for (String around : List.of("peer(name: \"charlie\") { %s }", "seenBy(peer: \"charlie\") { %s }")) {
			List<String> paged = new ArrayList<>();
			String after = "null";
			while (paged.size() < 4) {
				JsonNode page = page(around, "first: 1, order: NEWEST_FIRST, after: " + after);
				paged.addAll(World.texts(page, "nodes", "text"));
				after = page.at("/pageInfo/endCursor").toString();
			}
			assertThat(paged).containsExactly("alice sings", "alice rests", "alice reads", "alice dances");
			assertThat(texts(around, "last: 2, order: OLDEST_FIRST, before: " + after))
				.isEqualTo(texts(around, "order: OLDEST_FIRST").subList(1, 3));
			assertThat(texts(around, "order: OLDEST_FIRST, after: " + after)).containsExactly("alice reads",
					"alice rests", "alice sings");
		}
	}

	@Test
	void findsByWhatAFactSays() {
		this.clock.set(NOW.plusSeconds(300));
		this.world.mutate("addFacts", "AddFactsInput", "facts { id }",
				Map.of("workspace", "lists", "facts",
						List.of(Map.of("text", "alice rests", "observer", "bob", "about", "alice", "session", "side",
								"validFrom", "2026-03-01T00:00:00Z", "validTo", "2026-04-01T00:00:00Z"))));

		for (String around : List.of("%s", "peer(name: \"bob\") { %s }")) {
			assertThat(filtered(around, "text: {icontains: \"ZEBRA\"}")).containsExactly("alice owns a zebra");
			assertThat(filtered(around, "level: {eq: EXPLICIT}, about: {eq: \"bob\"}"))
				.containsExactly("bob plays the violin");
			assertThat(filtered(around, "level: {in: [DEDUCTIVE, INDUCTIVE]}")).isEmpty();
			assertThat(filtered(around,
					"validFrom: {lte: \"2026-03-01T00:00:00Z\"}, validTo: {gt: \"2026-03-31T00:00:00Z\"}"))
				.containsExactly("alice rests");
			assertThat(filtered(around, "session: {eq: \"side\"}")).containsExactly("alice rests",
					"bob plays the violin", "alice owns a zebra");
			assertThat(filtered(around, "or: [{about: {eq: \"charlie\"}}, {text: {eq: \"alice rests\"}}]"))
				.containsExactly("alice rests", "charlie likes tea");
			assertThat(filtered(around, "recordedAt: {lt: \"2026-03-10T12:01:30Z\"}"))
				.containsExactly("alice owns a zebra", "alice lives in Porto");
		}
		assertThat(filtered("%s", "holder: {eq: \"charlie\"}")).containsExactly("charlie likes tea",
				"alice owns a zebra", "alice lives in Porto");
	}

	@Test
	void filtersByNothingThatThePeerDidNotWitness() {
		String eyes = "seenBy(peer: \"charlie\") { %s }";

		assertThat(filtered(eyes, "session: {eq: \"side\"}")).isEmpty();
		assertThat(filtered(eyes, "not: [{session: {eq: \"lunch\"}}]")).isEmpty();
		assertThat(filtered(eyes, "holder: {eq: \"bob\"}")).isEmpty();
		assertThat(filtered(eyes, "holder: {ne: \"charlie\"}")).isEmpty();
		assertThat(filtered(eyes, "recordedAt: {lt: \"2026-03-10T12:01:30Z\"}"))
			.containsExactly("alice lives in Porto");
		assertThat(filtered(eyes, "session: {eq: \"lunch\"}")).containsExactly("alice owns a zebra",
				"charlie likes tea", "alice lives in Porto");
	}

	@Test
	void listsWhatIsHeldNow() throws InterruptedException {
		says(5, "lunch", "alice", "I live in Lisbon.");

		assertThat(texts("peer(name: \"charlie\") { %s }", "about: \"alice\"")).containsExactly("alice lives in Lisbon",
				"alice owns a zebra");
		assertThat(texts("seenBy(peer: \"charlie\") { %s }", "")).containsExactly("alice lives in Lisbon",
				"alice owns a zebra", "charlie likes tea");
		assertThat(texts("%s", "")).contains("alice lives in Porto");
	}

	@Test
	void refusesWhatNoFilterHas() {
		JsonNode answer = this.world.ask("facts(filter: {validFrom: {gt: null}}) { nodes { text } }");

		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("INVALID_FILTER");
	}

	private List<String> filtered(String around, String filter) {
		return texts(around, "filter: {" + filter + "}");
	}

	private List<String> texts(String around, String arguments) {
		return World.texts(page(around, arguments), "nodes", "text");
	}

	private JsonNode page(String around, String arguments) {
		String field = "facts" + (arguments.isEmpty() ? "" : "(" + arguments + ")")
				+ " { nodes { text } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";
		JsonNode found = this.world.look(around.formatted(field));
		while (found.get("facts") == null) {
			found = found.iterator().next();
		}
		return found.get("facts");
	}

}
