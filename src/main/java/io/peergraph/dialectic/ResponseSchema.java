package io.peergraph.dialectic;

import java.util.Map;

import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.peergraph.api.Refused;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON schema that an answer must conform to, as far as {@link SchemaSubset} goes.
 */
public final class ResponseSchema {

	// It neither keeps the schemas of callers nor loads any other.
	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getDraft202012(),
			(registry) -> registry.schemaCacheEnabled(false).schemaLoader((loader) -> loader.block((_) -> true)));

	private final JsonNode schema;

	private final Schema checked;

	private ResponseSchema(JsonNode schema) {
		this.schema = schema;
		this.checked = SCHEMAS.getSchema(SchemaSubset.of(schema));
	}

	/**
	 * {@return the shape that a caller asks for}
	 * @param schema a JSON schema
	 * @throws Refused when it goes beyond what can be kept to
	 */
	public static ResponseSchema of(Map<String, ?> schema) {
		return new ResponseSchema(JsonMapper.shared().valueToTree(schema));
	}

	/**
	 * {@return the schema in words}
	 */
	public String schema() {
		return this.schema.toString();
	}

	/**
	 * {@return whether a value conforms to the schema}
	 * @param value any JSON
	 */
	public boolean fits(JsonNode value) {
		return this.checked.validate(value, OutputFormat.BOOLEAN);
	}

}
