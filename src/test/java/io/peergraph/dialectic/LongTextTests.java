package io.peergraph.dialectic;

import java.util.List;
import java.util.Map;

import io.peergraph.Http;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** However long a text repeats itself, it is derived from, and questions are answered. */
@PeergraphTest
class LongTextTests {

	@LocalServerPort
	int port;

	@Test
	void survivesMessagesAndQuestionsThatRepeatThemselves() throws InterruptedException {
		World world = World.on(this.port, "long");
		world.joins("hall", true, "alice", "bob");
		world.says("hall", "alice", "I like green tea.", "What tea does alice like? Green tea. " + "[1]".repeat(8000),
				"I own a boat. " + "well, ".repeat(4000), "a'".repeat(12_000), "a-".repeat(12_000));

		world.settles();

		for (String unit : List.of("[1]", "a'", "is ", "and ", "alice, ", "?", " ")) {
			JsonNode answer = ask("What tea does alice like?" + unit.repeat((9990 - 25) / unit.length()));
			assertThat(answer.get("errors")).as(unit + answer).isNull();
		}
		assertThat(ask("What tea does alice like?").toString()).contains("green tea");
	}

	private JsonNode ask(String question) {
		return Http.on(this.port)
			.graphQl(
					"query($q: String!) { workspace(name: \"long\") { peer(name: \"bob\") { chat(question: $q) { text } } } }",
					Map.of("q", question));
	}

}
