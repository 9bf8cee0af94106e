package io.peergraph.builtin;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Who did what to whom, where trust is in question. */
@PeergraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrustTests {

	@LocalServerPort
	int port;

	private World world;

	@BeforeAll
	void talk() throws InterruptedException {
		this.world = World.on(this.port, "realm").joins("hall", true, "north", "south", "east");
		this.world.says("hall", "north", "I promise peace to east.");
		this.world.says("hall", "south", "I will attack north in the spring.", "I am allied with west against north.");
		this.world.says("hall", "east", "south broke the promise of peace.", "I do not trust south.");
		this.world.settles();
	}

	@Test
	void countsNoAttackAgainstWhomItIsAimedAt() {
		JsonNode north = ask("Can north be trusted?");

		assertThat(north.get("text").asString()).contains("peace").doesNotContain("attack", "allied");
	}

	@Test
	void countsWhatOneDidAndWhatOthersSayOfIt() {
		assertThat(ask("Can south be trusted?").get("text").asString()).contains("attack");
		assertThat(ask("Has south kept the promise of peace?").get("text").asString()).contains("broke")
			.doesNotStartWith("Yes");
	}

	@Test
	void tellsWhomAnAttackIsAimedAtAndWhoIsAllied() {
		assertThat(ask("Whom does south want to attack?").get("text").asString()).contains("attack north");
		assertThat(ask("Who is allied with west?").get("text").asString()).contains("south");
		assertThat(ask("Who is allied with north?").get("known").asBoolean()).isFalse();
	}

	private JsonNode ask(String question) {
		return this.world.look("peer(name: \"east\") { chat(question: \"%s\") { text known } }".formatted(question))
			.at("/peer/chat");
	}

}
