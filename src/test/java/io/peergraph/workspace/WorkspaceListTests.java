package io.peergraph.workspace;

import java.util.List;
import java.util.Map;

import io.peergraph.Http;
import io.peergraph.KeyTest;
import io.peergraph.World;
import io.peergraph.key.Keyholders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Workspaces are listed as everything else is: a page at a time, both ways, filtered. */
@KeyTest
class WorkspaceListTests {

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	private Http operator;

	@BeforeEach
	void build() {
		String key = Keyholders.operator(this.context);
		this.operator = Http.on(this.port).with(key);
		for (String name : List.of("c", "a", "e", "b", "d")) {
			World.on(this.port, name)
				.with(key)
				.mutate("saveWorkspace", "SaveWorkspaceInput", "created", Map.of("name", name, "metadata",
						Map.of("plan", name.equals("b") ? "free" : "paid", "seats", 3)));
		}
		World.on(this.port, "b").with(key).joins("lunch", false, "bob");
	}

	@Test
	void pagesForwardsAndBackwards() {
		JsonNode first = list(this.operator, "first: 2");
		JsonNode second = list(this.operator,
				"first: 2, after: \"%s\"".formatted(first.at("/pageInfo/endCursor").asString()));
		JsonNode last = list(this.operator, "last: 2");
		JsonNode before = list(this.operator,
				"last: 2, before: \"%s\"".formatted(last.at("/pageInfo/startCursor").asString()));

		assertThat(names(first)).containsExactly("a", "b");
		assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
		assertThat(names(second)).containsExactly("c", "d");
		assertThat(names(last)).containsExactly("d", "e");
		assertThat(last.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
		assertThat(names(before)).containsExactly("b", "c");
		assertThat(List.of(first, second, last, before))
			.allSatisfy((page) -> assertThat(page.get("totalCount").asInt()).isEqualTo(5));
	}

	@Test
	void filtersByNameMetadataAndTime() {
		assertThat(names(list(this.operator, "filter: {name: {in: [\"e\", \"a\", \"x\"]}}"))).containsExactly("a", "e");
		JsonNode paid = list(this.operator, "first: 3, filter: {metadata: [{key: \"plan\", eq: \"paid\"}]}");
		assertThat(names(paid)).containsExactly("a", "c", "d");
		assertThat(paid.get("totalCount").asInt()).isEqualTo(4);
		assertThat(names(list(this.operator, "filter: {not: [{metadata: [{key: \"plan\", eq: \"paid\"}]}]}")))
			.containsExactly("b");
		assertThat(names(list(this.operator, "filter: {createdAt: {gt: \"2999-01-01T00:00:00Z\"}}"))).isEmpty();
	}

	@Test
	void showsWhoHasAKeyForOneThatOneOnly() {
		Http own = with("WORKSPACE", Map.of("workspace", "b"));
		Http bob = with("PEER", Map.of("workspace", "b", "peer", "bob"));

		for (Http caller : List.of(own, bob)) {
			JsonNode all = list(caller, "last: 5");
			assertThat(names(all)).containsExactly("b");
			assertThat(all.get("totalCount").asInt()).isOne();
			assertThat(all.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
			assertThat(names(list(caller, "filter: {metadata: [{key: \"plan\", eq: \"free\"}]}"))).containsExactly("b");
			JsonNode paid = list(caller, "filter: {metadata: [{key: \"plan\", eq: \"paid\"}]}");
			assertThat(names(paid)).isEmpty();
			assertThat(paid.get("totalCount").asInt()).isZero();
			assertThat(names(list(caller, "filter: {name: {ne: \"b\"}}"))).isEmpty();
		}
	}

	@Test
	void answersTheKeyOfASessionNothingThatItCannotRead() {
		Http session = with("SESSION", Map.of("workspace", "b", "session", "lunch"));

		assertThat(names(list(session, "filter: {name: {eq: \"b\"}}"))).containsExactly("b");
		String asked = "{ workspaces(filter: {metadata: [{key: \"plan\", eq: \"%s\"}]}) { nodes { name } } }";
		assertThat(session.graphQl(asked.formatted("free")).at("/errors/0/extensions/code").asString())
			.isEqualTo("INVALID_FILTER");
		assertThat(session.graphQl(asked.formatted("paid")).at("/errors/0/extensions/code").asString())
			.isEqualTo("INVALID_FILTER");
	}

	private Http with(String kind, Map<String, ?> more) {
		return Http.on(this.port).with(Keyholders.make(this.operator, kind, more));
	}

	private static JsonNode list(Http caller, String arguments) {
		JsonNode answer = caller.graphQl("{ workspaces(" + arguments
				+ ") { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { name } } }");
		assertThat(answer.get("errors")).as(answer.toString()).isNull();
		return answer.at("/data/workspaces");
	}

	private static List<String> names(JsonNode page) {
		return World.texts(page, "nodes", "name");
	}

}
