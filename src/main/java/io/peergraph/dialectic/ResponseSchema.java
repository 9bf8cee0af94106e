package io.peergraph.dialectic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import io.peergraph.api.Code;
import io.peergraph.api.Refused;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON schema that an answer must conform to: objects, arrays and scalars, enum,
 * const, anyOf, oneOf and references that do not go round in circles. Lengths, ranges and
 * patterns are hints to the model. What goes beyond is refused, not overlooked.
 */
public final class ResponseSchema {

	private static final int DEEPEST = 20;

	private static final int MOST_NODES = 500;

	private static final Set<String> REFUSED = Set.of("allOf", "not", "if", "then", "else", "patternProperties",
			"dependentSchemas", "dependentRequired", "unevaluatedProperties", "unevaluatedItems", "prefixItems",
			"contains", "propertyNames", "$dynamicRef");

	private static final Set<String> TYPES = Set.of("string", "number", "integer", "boolean", "null", "object",
			"array");

	private final JsonNode root;

	private int nodes;

	private ResponseSchema(JsonNode root) {
		this.root = root;
	}

	/**
	 * {@return the shape that a caller asks for}
	 * @param schema a JSON schema
	 * @throws Refused when it goes beyond what can be kept to
	 */
	public static ResponseSchema of(Map<String, ?> schema) {
		ResponseSchema shape = new ResponseSchema(JsonMapper.shared().valueToTree(schema));
		if (!shape.root.path("type").asString("").equals("object")) {
			throw refused("the root must have \"type\": \"object\"");
		}
		shape.check(shape.root, 0);
		return shape;
	}

	/**
	 * {@return the schema in words}
	 */
	public String schema() {
		return this.root.toString();
	}

	/**
	 * {@return whether a value conforms to the schema}
	 * @param value any JSON
	 */
	public boolean fits(JsonNode value) {
		return fits(value, this.root);
	}

	private void check(JsonNode schema, int depth) {
		if (!schema.isObject()) {
			throw refused("a schema must be an object, not " + schema.getNodeType().name().toLowerCase(Locale.ROOT));
		}
		if (depth > DEEPEST) {
			throw refused("it is deeper than " + DEEPEST + " levels, or refers to itself");
		}
		this.nodes++;
		if (this.nodes > MOST_NODES) {
			throw refused("it has more than " + MOST_NODES + " parts");
		}
		schema.propertyNames().stream().filter(REFUSED::contains).findFirst().ifPresent((word) -> {
			throw refused(word + " is not supported");
		});
		if (schema.path("additionalProperties").isObject()) {
			throw refused("additionalProperties may only be true or false");
		}
		checkTypes(schema);
		if (schema.has("$ref")) {
			check(referred(schema), depth + 1);
		}
		schema.path("properties").forEach((property) -> check(property, depth + 1));
		if (schema.has("items")) {
			check(schema.path("items"), depth + 1);
		}
		for (String choice : List.of("anyOf", "oneOf")) {
			schema.path(choice).forEach((one) -> check(one, depth + 1));
		}
		scalars(schema.path("enum"));
	}

	private static void checkTypes(JsonNode schema) {
		JsonNode type = schema.path("type");
		boolean known = type.isMissingNode() || (type.isString() && TYPES.contains(type.asString()))
				|| (type.isArray() && all(type, (one) -> one.isString() && TYPES.contains(one.asString())));
		if (!known) {
			throw refused("type must be one of " + String.join(", ", TYPES.stream().sorted().toList()));
		}
		if (schema.has("required")
				&& !(schema.path("required").isArray() && all(schema.path("required"), JsonNode::isString))) {
			throw refused("required must list names");
		}
	}

	private static void scalars(JsonNode values) {
		if (!all(values, JsonNode::isValueNode)) {
			throw refused("enum may only list scalars");
		}
	}

	private JsonNode referred(JsonNode schema) {
		String reference = schema.path("$ref").asString("");
		boolean local = reference.matches("#/(?:\\$defs|definitions)/[^/]+");
		JsonNode target = local ? this.root.at(reference.substring(1)) : this.root.at("/none such");
		if (!target.isObject()) {
			throw refused("$ref may only name an entry of #/$defs or #/definitions");
		}
		return target;
	}

	private boolean fits(JsonNode value, JsonNode schema) {
		return (!schema.has("$ref") || fits(value, referred(schema))) && isOfType(value, schema.path("type"))
				&& (!schema.has("enum") || any(schema.path("enum"), value::equals))
				&& (!schema.has("const") || schema.path("const").equals(value))
				&& (!schema.has("anyOf") || any(schema.path("anyOf"), (one) -> fits(value, one)))
				&& (!schema.has("oneOf")
						|| schema.path("oneOf").valueStream().filter((one) -> fits(value, one)).count() == 1)
				&& (!value.isObject() || hasFields(value, schema))
				&& (!value.isArray() || !schema.has("items") || all(value, (one) -> fits(one, schema.path("items"))));
	}

	private boolean hasFields(JsonNode value, JsonNode schema) {
		JsonNode properties = schema.path("properties");
		boolean closed = schema.has("additionalProperties") && !schema.path("additionalProperties").asBoolean(true);
		return all(schema.path("required"), (name) -> value.has(name.asString())) && value.propertyNames()
			.stream()
			.allMatch((name) -> properties.has(name) ? fits(value.path(name), properties.path(name)) : !closed);
	}

	private static boolean isOfType(JsonNode value, JsonNode type) {
		return type.isMissingNode()
				|| (type.isArray() ? any(type, (one) -> isOfType(value, one)) : switch (type.asString()) {
					case "string" -> value.isString();
					case "number" -> value.isNumber();
					case "integer" -> value.isIntegralNumber();
					case "boolean" -> value.isBoolean();
					case "null" -> value.isNull();
					case "object" -> value.isObject();
					case "array" -> value.isArray();
					default -> false;
				});
	}

	private static boolean all(JsonNode nodes, Predicate<JsonNode> condition) {
		return StreamSupport.stream(nodes.spliterator(), false).allMatch(condition);
	}

	private static boolean any(JsonNode nodes, Predicate<JsonNode> condition) {
		return StreamSupport.stream(nodes.spliterator(), false).anyMatch(condition);
	}

	private static Refused refused(String why) {
		return Refused.because(Code.INVALID_VALUE, "responseFormat: " + why, "responseFormat");
	}

}
