package io.peergraph;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks the paths of fields that the schema has below a view, in two worlds that differ
 * only in what that peer did not witness. Whatever it can reach must be the same in both:
 * no text, no number, no order tells of the rest. What a later room adds to the schema is
 * walked without further ado.
 */
@PeergraphTest
class ScopedWalkTests {

	private static final int HOPS = 3;

	private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

	private static final Pattern SECRET = Pattern.compile("(?i)zebra|mallory|tower");

	/** Stands for the id of a fact that charlie holds. */
	private static final String FACT = "\"FACT\"";

	/** What arguments are given, by name; others are left out. */
	private static final Map<String, String> ARGUMENTS = Map.ofEntries(Map.entry("peer", "\"charlie\""),
			Map.entry("as", "\"charlie\""), Map.entry("of", "\"alice\""), Map.entry("about", "\"alice\""),
			Map.entry("other", "\"alice\""), Map.entry("query", "\"What does alice plan?\""),
			Map.entry("question", "\"What does alice plan?\""), Map.entry("history", "true"),
			Map.entry("peers", "[\"alice\", \"charlie\"]"), Map.entry("assistant", "\"charlie\""),
			Map.entry("tokens", "4000"), Map.entry("first", "2"), Map.entry("by", "\"alice\""), Map.entry("fact", FACT),
			Map.entry("chain", "[\"bob\"]"), Map.entry("listeners", "[\"bob\"]"),
			Map.entry("since", "\"2026-03-01T00:00:00Z\""), Map.entry("until", "\"2026-04-01T00:00:00Z\""),
			Map.entry("slices", "2"));

	/** Opaque, and other in another workspace. */
	private static final Set<String> OPAQUE = Set.of("id", "key", "startCursor", "endCursor", "cursor");

	private final World open;

	private final World secret;

	private final GraphQLSchema schema;

	private final TestClock clock;

	ScopedWalkTests(@LocalServerPort int port, @Autowired GraphQlSource source, @Autowired TestClock clock) {
		this.open = World.on(port, "openworld");
		this.secret = World.on(port, "otherworld");
		this.schema = source.schema();
		this.clock = clock;
	}

	@BeforeEach
	void talk() throws InterruptedException {
		this.clock.set(NOW);
		for (World world : List.of(this.open, this.secret)) {
			world.joins("council", true, "alice", "bob", "charlie");
		}
		// Both were said before to others, and are facts already.
		this.secret.joins("tower", true, "alice", "bob", "mallory");
		this.secret.says("tower", "alice", "I plan an attack on charlie with my zebra.", "I live in Porto.",
				"I have got a dog.", "I plan a FEAST for Charlie!", "I LIVE in PORTO.");
		this.secret.says("tower", "mallory", "I love the zebra of alice.");
		this.secret.settles();
		for (World world : List.of(this.open, this.secret)) {
			world.says("council", "alice", "I live in Porto.", "I plan a feast for charlie.", "I have a dog.");
			world.says("council", "bob", "I like feasts.");
			world.says("council", "alice", "I trust bob.", "Charlie, I will mend your roof.",
					"Let us be allies, Charlie.");
			world.says("council", "charlie", "I accept, we are allies.");
			world.settles();
		}
		this.secret.says("tower", "alice", "I moved to Lisbon.", "I plan a feast for charlie.",
				"My zebra likes Lisbon.", "I will attack charlie at dawn.", "I am on your side, bob.");
		this.secret.says("tower", "bob", "alice never mended the roof of charlie.", "I am on your side, alice.",
				"I trust charlie.");
		this.secret.mutate("addFacts", "AddFactsInput", "facts { id }",
				Map.of("workspace", "otherworld", "facts", List.of(Map.of("text", "alice plans a feast for charlie",
						"observer", "bob", "about", "alice", "validFrom", "2026-03-01T00:00:00Z"))));
		this.secret.mutate("setPeerCard", "SetPeerCardInput", "representation { markdown }", Map.of("workspace",
				"otherworld", "observer", "bob", "observed", "alice", "lines", List.of("alice has a zebra")));
		this.secret.settles();
		for (World world : List.of(this.open, this.secret)) {
			keep(fact(world, "charlie", "feast"), world, "charlie");
		}
		// Says the same as one that charlie holds.
		keep(fact(this.secret, "bob", "got a dog"), this.secret, "mallory");
		keep(fact(this.secret, "bob", "Lisbon"), this.secret, "bob");
	}

	private static void keep(String fact, World world, String to) {
		world.mutate("setConfidential", "SetConfidentialInput", "fact { text }",
				Map.of("fact", fact, "to", List.of(to)));
	}

	private static String fact(World world, String peer, String word) {
		JsonNode facts = world.look(
				"seenBy(peer: \"%s\") { peer(name: \"%s\") { representation(of: \"alice\") { holdings(history: true) { fact { id text } } } } }"
					.formatted(peer, peer))
			.at("/seenBy/peer/representation/holdings");
		return facts.valueStream()
			.map((holding) -> holding.get("fact"))
			.filter((fact) -> fact.get("text").asString().contains(word))
			.findFirst()
			.orElseThrow()
			.get("id")
			.asString();
	}

	@Test
	void leadsNowhereElse() {
		List<String> betrayed = new ArrayList<>();
		int fields = 0;
		Deque<Walk> walks = new ArrayDeque<>(walks());
		while (!walks.isEmpty()) {
			Walk walk = walks.remove();
			String query = walk.text();
			JsonNode answer = ask(this.open, query);
			if (answer.at("/errors/0/extensions/code").asString().equals("LIMIT_COST")) {
				walks.addAll(walk.parts());
				continue;
			}
			assertThat(answer.get("errors")).as(answer.toString()).isNull();
			JsonNode ofOpen = answer.at("/data/workspace/seenBy");
			JsonNode ofSecret = seen(this.secret, query);
			String text = ofSecret.toString().replace("otherworld", "openworld");
			assertThat(ofOpen.isObject()).as(query).isTrue();
			if (!ofOpen.toString().equals(text) || SECRET.matcher(text).find()) {
				betrayed.add(query + "\n  " + ofOpen + "\n  " + text);
			}
			fields += query.split("[{} ]+").length;
		}

		System.out.printf("fields below a view: %d%n", fields);
		assertThat(fields).isGreaterThan(1_000);
		assertThat(betrayed).isEmpty();
	}

	private JsonNode seen(World world, String query) {
		JsonNode answer = ask(world, query);
		assertThat(answer.get("errors")).as(answer.toString()).isNull();
		return answer.at("/data/workspace/seenBy");
	}

	private JsonNode ask(World world, String query) {
		String own = query.contains(FACT) ? query.replace("FACT", fact(world, "charlie", "feast")) : query;
		return world.ask("seenBy(peer: \"charlie\") { " + own + " }");
	}

	// One for each pair of fields, so that hardly any gets too large.
	private List<Walk> walks() {
		List<Walk> walks = new ArrayList<>();
		GraphQLObjectType workspace = Objects.requireNonNull(this.schema.getObjectType("Workspace"));
		walks.add(new Walk("", workspace, 0, ""));
		for (GraphQLFieldDefinition field : objects(workspace)) {
			GraphQLObjectType type = object(field);
			walks.add(new Walk(call(field) + " { ", type, 0, " }"));
			for (GraphQLFieldDefinition below : objects(type)) {
				if (!isOwn(below) || call(field).contains("\"charlie\"")) {
					walks.add(new Walk(call(field) + " { " + call(below) + " { ", object(below),
							isBack(below) ? 1 : HOPS, " } }"));
				}
			}
		}
		return walks;
	}

	/** What is selected of a type, and where that stands in a query. */
	private record Walk(String before, GraphQLObjectType type, int hops, String after) {

		String text() {
			return this.before + "__typename " + select(this.type, this.hops) + this.after;
		}

		List<Walk> parts() {
			List<Walk> parts = new ArrayList<>(List.of(new Walk(this.before, this.type, 0, this.after)));
			objects(this.type).stream()
				.filter((field) -> !isOwn(field) && !isBack(field))
				.forEach((field) -> parts
					.add(new Walk(this.before + call(field) + " { ", object(field), this.hops - 1, " }" + this.after)));
			return parts;
		}

	}

	private static String select(GraphQLObjectType type, int hops) {
		List<String> selected = new ArrayList<>();
		for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
			if (!isCallable(field) || OPAQUE.contains(field.getName())) {
				continue;
			}
			if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType)) {
				selected.add(call(field));
			}
		}
		if (hops > 0) {
			objects(type).stream()
				.filter((field) -> !isOwn(field) && !isBack(field))
				.forEach((field) -> selected
					.add(call(field) + " { __typename " + select(object(field), hops - 1) + " }"));
		}
		return String.join(" ", selected);
	}

	// Only the peer itself may ask so, and a refusal would hide what is around.
	private static boolean isOwn(GraphQLFieldDefinition field) {
		return field.getName().equals("chat");
	}

	// From there all is walked anyhow.
	private static boolean isBack(GraphQLFieldDefinition field) {
		return object(field).getName().equals("Workspace");
	}

	// Through edges is seen what is seen through nodes.
	private static List<GraphQLFieldDefinition> objects(GraphQLObjectType type) {
		return type.getFieldDefinitions()
			.stream()
			.filter((field) -> GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType object
					&& !object.getName().endsWith("Edge"))
			.filter(ScopedWalkTests::isCallable)
			.toList();
	}

	private static GraphQLObjectType object(GraphQLFieldDefinition field) {
		return (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
	}

	private static boolean isCallable(GraphQLFieldDefinition field) {
		return field.getArguments()
			.stream()
			.allMatch((argument) -> !isRequired(argument) || ARGUMENTS.containsKey(argument.getName())
					|| argument.getName().equals("name"));
	}

	private static boolean isRequired(GraphQLArgument argument) {
		return argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue();
	}

	private static String call(GraphQLFieldDefinition field) {
		String given = field.getArguments()
			.stream()
			.filter((argument) -> ARGUMENTS.containsKey(argument.getName()) || argument.getName().equals("name"))
			.map((argument) -> argument.getName() + ": " + value(field, argument))
			.collect(Collectors.joining(", "));
		return field.getName() + (given.isEmpty() ? "" : "(" + given + ")");
	}

	// What is known by a text is asked for by that; one by the id of a fact is walked by
	// what else takes such an id.
	private static String value(GraphQLFieldDefinition field, GraphQLArgument argument) {
		return (GraphQLTypeUtil.unwrapAll(argument.getType()) instanceof GraphQLInputObjectType)
				? "{query: " + ARGUMENTS.get("query") + "}"
				: ARGUMENTS.getOrDefault(argument.getName(), name(field.getName()));
	}

	private static String name(String field) {
		return field.equals("session") ? "\"council\"" : "\"charlie\"";
	}

}
