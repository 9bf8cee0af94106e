package io.peergraph.dialectic;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

import io.peergraph.api.Code;
import io.peergraph.api.Refused;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of JSON schema that answers are held to: objects, arrays and scalars, enum,
 * const, anyOf, oneOf and references that do not go round in circles. Lengths, ranges,
 * patterns and formats are hints to the model and left out. What goes beyond is refused,
 * not overlooked.
 */
final class SchemaSubset {

	private static final int DEEPEST = 20;

	private static final int MOST_NODES = 500;

	private static final Set<String> REFUSED = Set.of("allOf", "not", "if", "then", "else", "patternProperties",
			"dependentSchemas", "dependentRequired", "unevaluatedProperties", "unevaluatedItems", "prefixItems",
			"contains", "propertyNames", "$dynamicRef");

	private static final Set<String> TYPES = Set.of("string", "number", "integer", "boolean", "null", "object",
			"array");

	private final JsonNode root;

	private int nodes;

	private SchemaSubset(JsonNode root) {
		this.root = root;
	}

	/**
	 * {@return what of a schema is checked, with every reference replaced by what it
	 * refers to, so that nothing is looked up any more}
	 * @param schema as a caller sent it
	 * @throws Refused when it goes beyond what can be kept to
	 */
	static ObjectNode of(JsonNode schema) {
		if (!schema.path("type").asString("").equals("object")) {
			throw refused("the root must have \"type\": \"object\"");
		}
		return new SchemaSubset(schema).read(schema, 0);
	}

	private ObjectNode read(JsonNode schema, int depth) {
		check(schema, depth);
		ObjectNode read = JsonMapper.shared().createObjectNode();
		for (String word : List.of("type", "required", "enum", "const")) {
			if (schema.has(word)) {
				read.set(word, schema.path(word));
			}
		}
		if (!schema.path("additionalProperties").asBoolean(true)) {
			read.put("additionalProperties", false);
		}
		if (schema.has("$ref")) {
			read.putArray("allOf").add(read(referred(schema), depth + 1));
		}
		ObjectNode properties = read.putObject("properties");
		schema.path("properties").forEachEntry((name, property) -> properties.set(name, read(property, depth + 1)));
		if (schema.has("items")) {
			read.set("items", read(schema.path("items"), depth + 1));
		}
		for (String choice : List.of("anyOf", "oneOf")) {
			if (schema.has(choice)) {
				ArrayNode choices = read.putArray(choice);
				schema.path(choice).forEach((one) -> choices.add(read(one, depth + 1)));
			}
		}
		return read;
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
		checkLists(schema);
	}

	private static void checkTypes(JsonNode schema) {
		JsonNode type = schema.path("type");
		boolean known = type.isMissingNode() || (type.isString() && TYPES.contains(type.asString()))
				|| (type.isArray() && all(type, (one) -> one.isString() && TYPES.contains(one.asString())));
		if (!known) {
			throw refused("type must be one of " + String.join(", ", TYPES.stream().sorted().toList()));
		}
	}

	private static void checkLists(JsonNode schema) {
		JsonNode required = schema.path("required");
		if (!required.isMissingNode() && !(required.isArray() && all(required, JsonNode::isString))) {
			throw refused("required must list names");
		}
		if (!all(schema.path("enum"), JsonNode::isValueNode)) {
			throw refused("enum may only list scalars");
		}
		for (String choice : List.of("anyOf", "oneOf")) {
			if (schema.has(choice) && schema.path(choice).isEmpty()) {
				throw refused(choice + " must list schemas");
			}
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

	private static boolean all(JsonNode nodes, Predicate<JsonNode> condition) {
		return StreamSupport.stream(nodes.spliterator(), false).allMatch(condition);
	}

	private static Refused refused(String why) {
		return Refused.because(Code.INVALID_VALUE, "responseFormat: " + why, "responseFormat");
	}

}
