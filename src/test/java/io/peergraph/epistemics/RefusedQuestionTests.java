package io.peergraph.epistemics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.Http;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is refused of who knows what, and how it is told. */
@PeergraphTest
class RefusedQuestionTests {

	private final World world;

	private final Http http;

	RefusedQuestionTests(@LocalServerPort int port) {
		this.http = Http.on(port);
		this.world = World.on(port, "demo");
	}

	@BeforeEach
	void meet() throws InterruptedException {
		this.world.joins("den", true, "nell", "otto");
		this.world.says("den", "nell", "I like tea.", "I live in Porto.");
		this.world.settles();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', value = { "whoKnows(by: { query: \" \" }) { since } | by.query",
			"session(name: \"den\") { commonGround(at: 3) { nodes { text } } } | at",
			"session(name: \"den\") { commonGround(at: 2147483647) { nodes { text } } } | at",
			"session(name: \"den\") { commonGround(at: -1) { nodes { text } } } | at",
			"peer(name: \"otto\") { missed(since: \"2026-01-02T00:00:00Z\", until: \"2026-01-01T00:00:00Z\") { nodes { content } } } | until",
			"session(name: \"den\") { context(listeners: [\"otto\", \"\"]) { tokens } } | listeners.1",
			"peer(name: \"otto\") { chat(question: \"Tea?\", listeners: [\"\"]) { text } } | listeners.0" })
	void isToldWithTheField(String selection, String field) {
		JsonNode error = this.world.ask(selection).at("/errors/0");

		assertThat(error.at("/extensions/code").asString()).startsWith("INVALID_");
		assertThat(String.join(".", texts(error.at("/extensions/field")))).isEqualTo(field);
		assertThat(error.at("/message").asString()).startsWith(
				field.endsWith(".0") || field.endsWith(".1") ? "listeners[" : field.substring(field.indexOf('.') + 1))
			.contains(" must ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"query\": null}", "{\"fact\": null}", "{\"query\": \"tea\", \"fact\": \"x\"}",
			"{\"query\": \"tea\", \"fact\": null}" })
	void isToldWhereExactlyOneFieldMustBeGiven(String by) {
		String written = by.replaceAll("\"(query|fact)\"", "$1");
		Map<String, Object> variables = new HashMap<>();
		variables.put("by", JsonMapper.shared().readValue(by, Map.class));

		for (JsonNode answer : List.of(this.world.ask("whoKnows(by: " + written + ") { since }"),
				this.http.graphQl(
						"query($by: KnowledgeInput!) { workspace(name: \"demo\") { whoKnows(by: $by) { since } } }",
						variables))) {
			assertThat(answer.at("/errors/0/extensions/code").asString()).as(answer.toString())
				.isEqualTo("VALIDATION_ERROR");
			assertThat(answer.at("/errors/0/message").asString()).contains("KnowledgeInput").contains("must");
		}
	}

	@Test
	void theNewestMessageIsNotBeyondTheEnd() {
		assertThat(World.texts(this.world.look("session(name: \"den\") { commonGround(at: 2) { nodes { text } } }"),
				"session", "commonGround", "nodes", "text"))
			.isEqualTo(List.of("nell likes tea", "nell lives in Porto"));
		assertThat(this.world
			.look("seenBy(peer: \"otto\") { session(name: \"den\") { commonGround(at: 99) { nodes { text } } } }")
			.toString()).contains("Porto");
	}

	private static List<String> texts(JsonNode array) {
		return array.valueStream().map(JsonNode::asString).toList();
	}

}
