package io.peergraph.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.peergraph.Http;
import io.peergraph.QuietTest;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A field that fails takes nothing else with it. */
@QuietTest
class PartialAnswerTests {

	private static final String NOBODY = """
			query {
			  workspace(name: "w") {
			    name
			    ofWorkspace: search(query: "tea", as: "zed") { message { content } }
			    first: search(query: "tea", first: 0) { score }
			    filtered: search(query: "tea", filter: { metadata: [{ key: "" exists: true }] }) { score }
			    ask: chat(question: " ") { text }
			    peer(name: "alice") {
			      name
			      chat(question: "tea?", about: "zed") { text }
			      representation(of: "zed") { markdown }
			      many: representation(maxFacts: 0) { markdown }
			      search(query: "tea", first: 101) { score }
			    }
			    session(name: "lunch") {
			      name
			      context(as: "zed") { tokens }
			      few: context(tokens: 0) { tokens }
			      search(query: "tea", first: 0) { score }
			      messages { totalCount }
			    }
			    seenBy(peer: "alice") {
			      name
			      search(query: "tea", as: "bob") { score }
			      peer(name: "bob") { name chat(question: "tea?") { text } }
			    }
			  }
			}""";

	@LocalServerPort
	int port;

	@BeforeEach
	void talk() {
		World world = World.on(this.port, "w");
		world.says("lunch", "alice", "I like tea.");
		world.says("lunch", "bob", "So do I.");
	}

	@Test
	void keepsTheSiblingsOfAFieldThatFails() {
		JsonNode answer = Http.on(this.port).graphQl(NOBODY, Map.of());

		JsonNode workspace = answer.get("data").get("workspace");
		assertThat(workspace.isNull()).as(answer.toString()).isFalse();
		assertThat(workspace.get("name").asString()).isEqualTo("w");
		assertThat(workspace.get("ofWorkspace").isNull()).isTrue();
		assertThat(workspace.at("/peer/name").asString()).isEqualTo("alice");
		assertThat(workspace.at("/peer/chat").isNull()).isTrue();
		assertThat(workspace.at("/session/context").isNull()).isTrue();
		assertThat(workspace.at("/session/messages/totalCount").asInt()).isEqualTo(2);
		assertThat(workspace.at("/seenBy/peer/name").asString()).isEqualTo("bob");
	}

	@Test
	void givesEachErrorItsPathAndCode() {
		JsonNode answer = Http.on(this.port).graphQl(NOBODY, Map.of());

		List<String> errors = new ArrayList<>();
		answer.get("errors").forEach((error) -> {
			List<String> path = new ArrayList<>();
			error.get("path").forEach((step) -> path.add(step.asString()));
			errors.add(String.join("/", path) + " " + error.at("/extensions/code").asString());
		});
		assertThat(errors).containsExactlyInAnyOrder("workspace/ofWorkspace NOT_FOUND", "workspace/first INVALID_VALUE",
				"workspace/filtered INVALID_FILTER", "workspace/ask REQUIRED", "workspace/peer/chat NOT_FOUND",
				"workspace/peer/representation NOT_FOUND", "workspace/peer/many INVALID_VALUE",
				"workspace/peer/search INVALID_VALUE", "workspace/session/context NOT_FOUND",
				"workspace/session/few INVALID_VALUE", "workspace/session/search INVALID_VALUE",
				"workspace/seenBy/search NOT_FOUND", "workspace/seenBy/peer/chat FORBIDDEN");
	}

}
