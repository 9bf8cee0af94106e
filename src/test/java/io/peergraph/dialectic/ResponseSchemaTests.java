package io.peergraph.dialectic;

import java.util.Map;

import io.peergraph.api.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which JSON schemas answers can conform to, and what conforms to them. */
class ResponseSchemaTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					{"type": "object"}                                                                                  | {}                         | true
					{"type": "object"}                                                                                  | []                         | false
					{"type": "object", "required": ["a"]}                                                               | {}                         | false
					{"type": "object", "properties": {"a": {"type": "string"}}}                                         | {"a": 1}                   | false
					{"type": "object", "properties": {"a": {"type": "integer"}}}                                        | {"a": 1.5}                 | false
					{"type": "object", "properties": {"a": {"type": ["number", "null"]}}}                               | {"a": null}                | true
					{"type": "object", "properties": {"a": {"type": "array", "items": {"type": "boolean"}}}}            | {"a": [true, 1]}           | false
					{"type": "object", "properties": {"a": {"enum": ["x", 2, null]}}}                                   | {"a": 2}                   | true
					{"type": "object", "properties": {"a": {"const": "x"}}}                                             | {"a": "y"}                 | false
					{"type": "object", "properties": {"a": {"anyOf": [{"type": "string"}, {"type": "null"}]}}}          | {"a": null}                | true
					{"type": "object", "properties": {"a": {"oneOf": [{"type": "number"}, {"type": "integer"}]}}}       | {"a": 1}                   | false
					{"type": "object", "properties": {"a": {"$ref": "#/$defs/n"}}, "$defs": {"n": {"type": "number"}}}  | {"a": "1"}                 | false
					{"type": "object", "properties": {"a": {"$ref": "#/definitions/n"}}, "definitions": {"n": {"type": "number"}}} | {"a": 1}        | true
					{"type": "object", "additionalProperties": false}                                                   | {"b": 1}                   | false
					{"type": "object", "properties": {"a": {"type": "string", "maxLength": 1}}}                         | {"a": "long"}              | true
					{"type": "object", "properties": {"a": {"type": "string", "pattern": "(a+)+$"}}}                     | {"a": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"} | true
					{"type": "object", "properties": {"a": {"type": "string", "pattern": "((("}}}                        | {"a": "x"}                 | true
					{"type": "object", "properties": {"a": {"type": "string", "format": "date"}}}                        | {"a": "x"}                 | true
					{"type": "object", "properties": {"a": {"type": "integer"}}}                                        | {"a": 1.0}                 | true
					{"type": "object", "properties": {"a": {"enum": [1, 2]}}}                                           | {"a": 2.0}                 | true
					{"type": "object", "properties": {"a": {"enum": [1, 2]}}}                                           | {"a": "2"}                 | false
					{"type": "object", "properties": {"a": {"type": "string", "nullable": true}}}                        | {"a": null}                | false
					{"type": "object", "properties": {"a": {"$ref": "#/$defs/n", "enum": [1]}}, "$defs": {"n": {"type": "number"}}} | {"a": 2}        | false
					{"type": "object", "properties": {"a": {"$ref": "#/$defs/n", "enum": [1, "x"]}}, "$defs": {"n": {"type": "number"}}} | {"a": "x"} | false
					{"$schema": "http://127.0.0.1:9/none", "type": "object"}                                            | []                         | false
					{"$id": "http://127.0.0.1:9/none", "type": "object", "properties": {"a": {"$ref": "#/$defs/n"}}, "$defs": {"n": {"type": "number"}}} | {"a": 1} | true
					{"type": "object", "properties": {"a": {"$id": "http://127.0.0.1:9/none", "$ref": "#/$defs/n"}}, "$defs": {"n": {"type": "number"}}} | {"a": "1"} | false
					{"type": "object", "properties": {"$id": {"type": "string"}, "$ref": {"type": "number"}}}             | {"$id": "x", "$ref": "x"}  | false""")
	void knowsWhatConforms(String schema, String value, boolean fits) {
		assertThat(shape(schema).fits(JsonMapper.shared().readTree(value))).isEqualTo(fits);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					{"type": "array"}                                                                          | the root must have "type": "object"
					{}                                                                                         | the root must have "type": "object"
					{"type": "object", "allOf": []}                                                            | allOf is not supported
					{"type": "object", "properties": {"a": {"not": {}}}}                                       | not is not supported
					{"type": "object", "if": {}}                                                               | if is not supported
					{"type": "object", "patternProperties": {}}                                                | patternProperties is not supported
					{"type": "object", "properties": {"a": true}}                                              | a schema must be an object, not boolean
					{"type": "object", "additionalProperties": {"type": "string"}}                             | additionalProperties may only be true or false
					{"type": "object", "properties": {"a": {"type": "date"}}}                                  | type must be one of
					{"type": "object", "properties": {"a": {"enum": [{}]}}}                                    | enum may only list scalars
					{"type": "object", "properties": {"a": {"$ref": "https://elsewhere/schema"}}}              | $ref may only name an entry
					{"type": "object", "properties": {"a": {"$ref": "#/$defs/x"}}}                             | $ref may only name an entry
					{"type": "object", "properties": {"a": {"$ref": "#/$defs/x"}}, "$defs": {"x": {"properties": {"b": {"$ref": "#/$defs/x"}}}}} | it is deeper than 20 levels, or refers to itself
					{"type": "object", "properties": {"a": {"anyOf": []}}}                                     | anyOf must list schemas
					{"type": "object", "required": "a"}                                                        | required must list names""")
	void refusesWhatGoesBeyond(String schema, String why) {
		assertThatThrownBy(() -> shape(schema)).isInstanceOf(Refused.class)
			.hasMessageStartingWith("responseFormat: " + why);
	}

	@Test
	void takesNothingForNoAnswer() {
		JsonNode none = JsonMapper.shared().readTree("{}").path("answer");

		assertThat(shape("{\"type\": \"object\"}").fits(none)).isFalse();
	}

	@Test
	void refusesWhatIsTooLarge() {
		StringBuilder properties = new StringBuilder();
		for (int i = 0; i < 501; i++) {
			properties.append((i > 0) ? ", " : "").append("\"a" + i + "\": {\"type\": \"string\"}");
		}

		assertThatThrownBy(() -> shape("{\"type\": \"object\", \"properties\": {" + properties + "}}"))
			.hasMessageContaining("more than 500 parts");
	}

	@SuppressWarnings("unchecked")
	private static ResponseSchema shape(String schema) {
		return ResponseSchema.of(JsonMapper.shared().readValue(schema, Map.class));
	}

}
