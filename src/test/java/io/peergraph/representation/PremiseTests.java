package io.peergraph.representation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.peergraph.Invariants;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.access.View;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.fact.Statement;
import io.peergraph.work.TemporarilyUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What follows from facts stands and falls with them, down to the messages. */
@PeergraphTest
class PremiseTests {

	private static final String FACTS = "facts { id text level premises { text } } markdown";

	private final World world;

	private String porto = "";

	PremiseTests(@LocalServerPort int port) {
		this.world = World.on(port, "demo");
	}

	@BeforeEach
	void conclude() throws InterruptedException {
		this.world.joins("council", true, "alice", "bob", "charlie").joins("tower", true, "alice", "bob");
		this.porto = this.world.says("council", "alice", "I live in Porto.").getFirst();
		this.world.says("tower", "alice", "I own a boat.");
		this.world.settles();
		concludes("bob", "alice lives in Portugal", "Porto");
		concludes("bob", "alice may sail from Porto", "Portugal", "boat");
	}

	@AfterEach
	void holds() {
		Invariants.hold();
	}

	@Test
	void tellsWhatItFollowsFrom() {
		JsonNode bobs = known("bob", "");

		assertThat(World.texts(bobs, "facts", "level")).contains("DEDUCTIVE");
		assertThat(bobs.get("markdown").asString()).contains("## Deductive Observations\n\n[20",
				"alice lives in Portugal\n   Premises:\n   - alice lives in Porto\n");
		assertThat(World.texts(known("charlie", ""), "facts", "text")).containsExactly("alice lives in Porto");
	}

	@Test
	void leadsToWhatFollowsFromIt() {
		String fact = "facts(filter: {text: {eq: \"alice lives in Porto\"}}) { nodes { consequences(%s) { nodes { text } pageInfo { hasNextPage } } } }";
		concludes("charlie", "alice lives on the sea", "in Porto");
		concludes("bob", "alice speaks Portuguese", "in Porto");

		assertThat(consequences(this.world.look(fact.formatted("first: 5"))))
			.containsExactlyInAnyOrder("alice lives in Portugal", "alice lives on the sea", "alice speaks Portuguese");
		assertThat(consequences(
				this.world.look("seenBy(peer: \"bob\") { " + fact.formatted("first: 5") + " }").get("seenBy")))
			.containsExactlyInAnyOrder("alice lives in Portugal", "alice speaks Portuguese");
		assertThat(consequences(
				this.world.look("seenBy(peer: \"alice\") { " + fact.formatted("first: 5") + " }").get("seenBy")))
			.isEmpty();
		JsonNode page = this.world.look("seenBy(peer: \"bob\") { " + fact.formatted("first: 1") + " }").get("seenBy");
		assertThat(consequences(page)).hasSize(1);
		assertThat(page.at("/facts/nodes/0/consequences/pageInfo/hasNextPage").asBoolean()).isTrue();
	}

	private static List<String> consequences(JsonNode from) {
		return World.texts(from, "facts", "nodes", "consequences", "nodes", "text");
	}

	@Test
	void concludesFromNothingThatTheObserverLetGo() {
		List<String> porto = ids("bob", "in Porto");
		tell(Map.of("text", "alice lives in Lisbon", "corrects", porto));

		JsonNode refused = tell(Map.of("text", "alice speaks Portuguese", "premises", porto));

		assertThat(refused.get("facts")).isEmpty();
		assertThat(World.texts(refused, "userErrors", "code")).containsExactly("NOT_FOUND");
	}

	@Test
	void correctsNothingOnWhichItRests() {
		String before = known("bob", "").toString();

		JsonNode refused = tell(Map.of("text", "alice lives at sea", "premises", ids("bob", "sail from Porto"),
				"corrects", ids("bob", "in Porto")));

		assertThat(World.texts(refused, "userErrors", "code")).containsExactly("INVALID_VALUE");
		assertThat(refused.at("/userErrors/0/field").valueStream().map(JsonNode::asString)).endsWith("corrects");
		assertThat(known("bob", "").toString()).isEqualTo(before);
	}

	@Test
	void storesNothingWhenAPremiseGoesMeanwhile(@Autowired Assertions assertions) {
		List<Assertions.Item> items = Stream.of(List.<String>of(), List.of("gone"))
			.map((premises) -> new Assertions.Item("alice",
					new Statement.Told("alice rests on " + premises, "bob", null, premises, null, null)))
			.toList();

		assertThatExceptionOfType(TemporarilyUnavailable.class)
			.isThrownBy(() -> assertions.tell(View.of("demo"), items));
		assertThat(known("bob", "").toString()).doesNotContain("alice rests on");
	}

	private JsonNode tell(Map<String, Object> fact) {
		Map<String, Object> whole = new HashMap<>(fact);
		whole.putAll(Map.of("observer", "bob", "about", "alice"));
		return this.world.tries("addFacts", "AddFactsInput", "facts { text }",
				Map.of("workspace", "demo", "facts", List.of(whole)));
	}

	@Test
	void concludesFromNothingThatTheObserverDoesNotHold() {
		JsonNode refused = this.world.tries("addFacts", "AddFactsInput", "facts { text }",
				Map.of("workspace", "demo", "facts", List.of(Map.of("text", "alice is a sailor", "observer", "charlie",
						"about", "alice", "premises", ids("bob", "boat")))));

		assertThat(World.texts(refused, "userErrors", "code")).containsExactly("NOT_FOUND");
	}

	@Test
	void fallsWithItsPremiseAndAllThatFollows() {
		this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", this.porto));

		assertThat(World.texts(known("bob", ""), "facts", "text")).containsExactly("alice owns a boat");
		assertThat(TestDatabase.query("MATCH (f:Fact) RETURN f", Map.of())).hasSize(1);
	}

	@Test
	void fallsWithASession() {
		this.world.mutate("deleteSession", "DeleteSessionInput", "deleted",
				Map.of("workspace", "demo", "session", "tower"));

		assertThat(World.texts(known("bob", ""), "facts", "text")).containsExactlyInAnyOrder("alice lives in Porto",
				"alice lives in Portugal");
	}

	@Test
	void standsWhileAnotherSupportIsWhole() throws InterruptedException {
		this.world.says("tower", "alice", "I live in Porto.");
		this.world.settles();

		this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", this.porto));

		assertThat(World.texts(known("bob", ""), "facts", "text")).hasSize(4);
		assertThat(World.texts(known("charlie", ""), "facts", "text")).isEmpty();
	}

	@Test
	void endsWhenTheObserverKnowsBetter() throws InterruptedException {
		this.world.says("tower", "alice", "I moved to Graz.");
		this.world.settles();

		assertThat(World.texts(known("bob", ""), "facts", "text")).containsExactlyInAnyOrder("alice owns a boat",
				"alice moved to Graz");
	}

	@Test
	void isWithinSessionsThatHaveAllOfIt() throws InterruptedException {
		assertThat(World.texts(known("bob", "sessions: [\"council\"]"), "facts", "text"))
			.containsExactlyInAnyOrder("alice lives in Porto", "alice lives in Portugal");
		assertThat(World.texts(known("bob", "sessions: [\"tower\"]"), "facts", "text"))
			.containsExactly("alice owns a boat");
	}

	private void concludes(String observer, String text, String... premises) {
		this.world.mutate("addFacts", "AddFactsInput", "facts { id }", Map.of("workspace", "demo", "facts", List
			.of(Map.of("text", text, "observer", observer, "about", "alice", "premises", ids(observer, premises)))));
	}

	private List<String> ids(String observer, String... words) {
		List<String> ids = new ArrayList<>();
		for (String word : words) {
			known(observer, "").get("facts").forEach((fact) -> {
				if (fact.get("text").asString().endsWith(word)) {
					ids.add(fact.get("id").asString());
				}
			});
		}
		assertThat(ids).hasSameSizeAs(words);
		return ids;
	}

	private JsonNode known(String observer, String arguments) {
		return this.world
			.look("peer(name: \"%s\") { representation(of: \"alice\" %s) { %s } }".formatted(observer, arguments,
					FACTS))
			.get("peer")
			.get("representation");
	}

}
