package io.peergraph.admission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.peergraph.Http;
import io.peergraph.KeyTest;
import io.peergraph.TestClock;
import io.peergraph.World;
import io.peergraph.key.Keyholders;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A session's key tells of that session: all that it may read is the same, to the letter,
 * be there other sessions or not.
 */
@KeyTest
class SessionKeyWalkTests {

	private static final Map<String, String> ARGUMENTS = Map.of("session", "(name: \"council\")", "search",
			"(query: \"What does alice plan?\")");

	/** Opaque, and other in another workspace. */
	private static final Set<String> OTHER = Set.of("Workspace.name", "Session.workspace", "Message.session", "id",
			"key", "startCursor", "endCursor", "cursor");

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Autowired
	GraphQlSource source;

	@Autowired
	TestClock clock;

	private String operator = "";

	@Test
	void tellsOfNothingBesideItsSession() throws InterruptedException {
		this.clock.set(Instant.parse("2026-03-10T12:00:00Z"));
		this.operator = Keyholders.operator(this.context);
		World quiet = World.on(this.port, "quiet").with(this.operator);
		World loud = World.on(this.port, "loud").with(this.operator);
		loud.joins("tower", true, "alice", "bob", "mallory")
			.says("tower", "alice", "I live in Porto!", "I trust bob.", "I plan an attack on charlie with my zebra.");
		loud.settles();
		council(quiet);
		council(loud);
		loud.says("tower", "alice", "i live  in Porto", "I moved to Lisbon.", "I do not trust bob.");
		loud.settles();
		String all = select("Workspace", 5);

		JsonNode told = ask("loud", all);

		assertThat(told).isEqualTo(ask("quiet", all));
		assertThat(told.at("/errors").isMissingNode()).as(told.toString()).isTrue();
		assertThat(World.texts(told.at("/data/workspace"), "session", "messages", "nodes", "facts", "text"))
			.contains("alice trusts bob");
	}

	@Test
	void tellsOfFactsWhatTheSessionTells() throws InterruptedException {
		this.operator = Keyholders.operator(this.context);
		council(World.on(this.port, "quiet").with(this.operator));

		for (String field : List.of("recordedAt", "derivedBy", "level", "evidence { quote }", "holders { name }",
				"premises { text }", "stances { kind }", "id")) {
			assertThat(ask("quiet", "session(name: \"council\") { messages { nodes { facts { " + field + " } } } }")
				.at("/errors/0/extensions/code")
				.asString()).as(field).isEqualTo("FORBIDDEN");
		}
	}

	private static void council(World world) throws InterruptedException {
		world.joins("council", true, "alice", "bob", "charlie")
			.says("council", "alice", "I live in Porto.", "I plan a feast for charlie.", "I trust bob.");
		world.says("council", "charlie", "I accept, we are allies.");
		world.settles();
	}

	private JsonNode ask(String workspace, String selection) {
		String key = Keyholders.make(Http.on(this.port).with(this.operator), "SESSION",
				Map.of("workspace", workspace, "session", "council"));
		return World.on(this.port, workspace).with(key).ask(selection);
	}

	private String select(String type, int hops) {
		GraphQLObjectType object = this.source.schema().getObjectType(type);
		return object.getFieldDefinitions()
			.stream()
			.filter((field) -> SessionFields.has(type, field.getName()) && !type.endsWith("Edge"))
			.filter((field) -> !OTHER.contains(field.getName()) && !OTHER.contains(type + "." + field.getName()))
			.map((field) -> select(field, hops))
			.collect(Collectors.joining(" "));
	}

	private String select(GraphQLFieldDefinition field, int hops) {
		String called = field.getName() + ARGUMENTS.getOrDefault(field.getName(), "");
		if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType below)) {
			return called;
		}
		String selection = (hops > 0) ? select(below.getName(), hops - 1) : "";
		return selection.isEmpty() ? "" : called + " { " + selection + " }";
	}

}
