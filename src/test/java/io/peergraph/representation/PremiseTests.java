package io.peergraph.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.peergraph.Invariants;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

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
