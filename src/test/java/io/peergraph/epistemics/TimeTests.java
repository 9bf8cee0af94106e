package io.peergraph.epistemics;

import java.util.List;
import java.util.Map;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What was known then, and what was true then. */
@PeergraphTest
class TimeTests {

	private final World world;

	TimeTests(@LocalServerPort int port) {
		this.world = World.on(port, "times");
	}

	@Test
	void aFactHoldsFromWhenToWhenItSays() {
		this.world.joins("inn", true, "alice", "bob");
		this.world.mutate("addFacts", "AddFactsInput", "facts { id }",
				Map.of("workspace", "times", "facts",
						List.of(Map.of("text", "alice is in Rome", "observer", "bob", "about", "alice", "validFrom",
								"2026-02-01T00:00:00Z", "validTo", "2026-03-01T00:00:00Z"),
								Map.of("text", "alice has two brothers", "observer", "bob", "about", "alice"))));

		assertThat(known("validAt: \"2026-01-31T23:59:59Z\"")).containsExactly("alice has two brothers");
		assertThat(known("validAt: \"2026-02-01T00:00:00Z\"")).containsExactlyInAnyOrder("alice is in Rome",
				"alice has two brothers");
		assertThat(known("validAt: \"2026-03-01T00:00:00Z\"")).containsExactly("alice has two brothers");
	}

	@Test
	void whatWasTrueThenIsKnownLater() throws InterruptedException {
		this.world.joins("inn", true, "alice", "bob");
		says("2026-03-01T10:00:00Z", "I live in Porto.");
		says("2026-03-20T10:00:00Z", "I moved to Lisbon.");
		this.world.settles();
		assertThat(known("validAt: \"2026-03-15T00:00:00Z\"")).containsExactly("alice lives in Porto");
		// A model may find out more of when it was.
		TestDatabase.query("MATCH (f:Fact) WHERE f.text CONTAINS 'Lisbon' SET f.validFrom = datetime('2026-03-10')",
				Map.of());

		assertThat(known("validAt: \"2026-03-05T00:00:00Z\"")).containsExactly("alice lives in Porto");
		assertThat(known("validAt: \"2026-03-15T00:00:00Z\"")).singleElement().asString().contains("Lisbon");
		assertThat(known("validAt: \"2026-03-15T00:00:00Z\", asOf: \"2026-03-16T00:00:00Z\"")).as("nobody knew it yet")
			.containsExactly("alice lives in Porto");
		assertThat(known("validAt: \"2026-03-25T00:00:00Z\"")).singleElement().asString().contains("Lisbon");
	}

	private void says(String at, String content) {
		this.world.mutate("addMessages", "AddMessagesInput", "messages { id }", Map.of("workspace", "times", "session",
				"inn", "messages", List.of(Map.of("peer", "alice", "content", content, "createdAt", at))));
	}

	private List<String> known(String when) {
		return World.texts(
				this.world.look(
						"peer(name: \"bob\") { representation(of: \"alice\", %s) { facts { text } } }".formatted(when)),
				"peer", "representation", "facts", "text");
	}

}
