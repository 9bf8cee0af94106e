package io.peergraph.key;

import java.util.List;
import java.util.Map;

import io.peergraph.Http;
import io.peergraph.KeyTest;
import io.peergraph.World;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A key of one workspace does nothing to what another has, even with its ids. */
@KeyTest
class ForeignIdTests {

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Test
	void changesAndDeletesNothingThatIsElsewhere() {
		String operator = Keyholders.operator(this.context);
		World world = World.on(this.port, "powers").with(operator).joins("council", true, "alice", "bob");
		World.on(this.port, "other").with(operator).joins("council", true, "alice");
		String message = world.says("council", "alice", "hello").getFirst();
		String fact = world
			.mutate("addFacts", "AddFactsInput", "facts { id }",
					Map.of("workspace", "powers", "facts",
							List.of(Map.of("text", "alice likes tea", "observer", "bob", "about", "alice"))))
			.at("/facts/0/id")
			.asString();
		Http other = key(operator, "other");
		Http own = key(operator, "powers");

		assertThat(tries(other, "updateMessage", message, ", metadata: { seen: 1 }").toString()).contains("NOT_FOUND");
		assertThat(tries(other, "deleteMessage", message, "").toString()).contains("\"deleted\":false");
		assertThat(tries(other, "deleteFact", fact, "").toString()).contains("\"deleted\":false");

		assertThat(node(own, message)).contains("hello").doesNotContain("seen");
		assertThat(node(own, fact)).contains("alice likes tea");
		assertThat(tries(own, "deleteFact", fact, "").toString()).contains("\"deleted\":true");
		assertThat(node(own, fact)).doesNotContain("alice likes tea");
	}

	private Http key(String operator, String workspace) {
		Http http = Http.on(this.port);
		return http
			.with(Keyholders.make(http.with(operator), "WORKSPACE", Map.of("workspace", workspace, "writes", true)));
	}

	private static JsonNode tries(Http by, String mutation, String id, String more) {
		String payload = mutation.startsWith("delete") ? "deleted" : "message { id }";
		return by.graphQl("mutation { %s(input: { id: \"%s\"%s }) { %s userErrors { code } } }".formatted(mutation, id,
				more, payload));
	}

	private static String node(Http by, String id) {
		return by
			.graphQl("{ node(id: \"%s\") { ... on Message { content metadata } ... on Fact { text } } }".formatted(id))
			.toString();
	}

}
