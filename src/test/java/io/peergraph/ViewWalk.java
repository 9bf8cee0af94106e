package io.peergraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

/**
 * A path of fields below a workspace as charlie sees it, generated from the schema.
 *
 * @param before what stands before the fields
 * @param type whose fields are asked for
 * @param hops how many levels below it
 * @param after what stands after them
 */
record ViewWalk(String before, GraphQLObjectType type, int hops, String after) {

	private static final int HOPS = 3;

	/** Stands for the id of a fact that charlie holds. */
	static final String FACT = "\"FACT\"";

	/** What arguments are given, by name; others are left out. */
	private static final Map<String, String> ARGUMENTS = Map.ofEntries(Map.entry("peer", "\"charlie\""),
			Map.entry("as", "\"charlie\""), Map.entry("of", "\"alice\""), Map.entry("about", "\"alice\""),
			Map.entry("other", "\"alice\""), Map.entry("query", "\"What does alice plan?\""),
			Map.entry("question", "\"What does alice plan?\""), Map.entry("history", "true"),
			Map.entry("peers", "[\"alice\", \"charlie\"]"), Map.entry("assistant", "\"charlie\""),
			Map.entry("tokens", "4000"), Map.entry("first", "2"), Map.entry("by", "\"alice\""), Map.entry("fact", FACT),
			Map.entry("chain", "[\"bob\"]"), Map.entry("listeners", "[\"bob\"]"),
			Map.entry("since", "\"2026-03-01T00:00:00Z\""), Map.entry("until", "\"2026-04-01T00:00:00Z\""),
			Map.entry("slices", "2"), Map.entry("order", "OLDEST_FIRST"), Map.entry("maxDistance", "1.0"));

	/** Opaque, and other in another workspace. */
	private static final Set<String> OPAQUE = Set.of("id", "key", "startCursor", "endCursor", "cursor");

	/**
	 * {@return one for each pair of fields, so that hardly any gets too large}
	 */
	static List<ViewWalk> all(GraphQLSchema schema) {
		List<ViewWalk> walks = new ArrayList<>();
		GraphQLObjectType workspace = Objects.requireNonNull(schema.getObjectType("Workspace"));
		walks.add(new ViewWalk("", workspace, 0, ""));
		for (GraphQLFieldDefinition field : objects(workspace)) {
			GraphQLObjectType type = object(field);
			walks.add(new ViewWalk(call(field) + " { ", type, 0, " }"));
			for (GraphQLFieldDefinition below : objects(type)) {
				if (!isOwn(below) || call(field).contains("\"charlie\"")) {
					walks.add(new ViewWalk(call(field) + " { " + call(below) + " { ", object(below),
							isBack(below) ? 1 : HOPS, " } }"));
				}
			}
		}
		return walks;
	}

	/**
	 * {@return the query, below a workspace}
	 */
	String text() {
		return this.before + "__typename " + select(this.type, this.hops) + this.after;
	}

	/**
	 * {@return shorter ones that see the same}
	 */
	List<ViewWalk> parts() {
		List<ViewWalk> parts = new ArrayList<>(List.of(new ViewWalk(this.before, this.type, 0, this.after)));
		objects(this.type).stream()
			.filter((field) -> !isOwn(field) && !isBack(field))
			.forEach((field) -> parts
				.add(new ViewWalk(this.before + call(field) + " { ", object(field), this.hops - 1, " }" + this.after)));
		return parts;
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
			.filter(ViewWalk::isCallable)
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
