package io.peergraph.workspace;

import java.util.HashMap;
import java.util.Map;

import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.Json;
import io.peergraph.model.Tokens;
import org.neo4j.driver.Values;

import org.springframework.stereotype.Component;

/** Reads what callers want to change of a configuration. */
@Component
public class ConfigurationReader {

	private static final int MOST_INSTRUCTION_TOKENS = 2000;

	private static final int LEAST_PER_SHORT_SUMMARY = 10;

	private static final int LEAST_PER_LONG_SUMMARY = 20;

	private final Tokens tokens;

	ConfigurationReader(Tokens tokens) {
		this.tokens = tokens;
	}

	/**
	 * {@return what to set on a node; one whose value is null goes}
	 * @param input of the type {@code ConfigurationInput}
	 */
	public Map<String, Object> read(Input input) {
		Map<String, Object> properties = new HashMap<>();
		input.values().forEach((name, value) -> properties.put(name, Values.value(value)));
		String instructions = input.value("customInstructions");
		if (instructions != null) {
			properties.put("customInstructions", Json.clean(instructions));
		}
		if (instructions != null && this.tokens.count(instructions) > MOST_INSTRUCTION_TOKENS) {
			throw input.refuse(Code.TOO_LONG,
					"customInstructions must have at most " + MOST_INSTRUCTION_TOKENS + " tokens",
					"customInstructions");
		}
		return properties;
	}

	/**
	 * Checks that the resolved values go together.
	 * @param resolved with what was changed
	 * @param input where the change came from
	 */
	public void check(Configuration resolved, Input input) {
		if (resolved.messagesPerShortSummary() < LEAST_PER_SHORT_SUMMARY) {
			throw invalid(input, "messagesPerShortSummary", "must be at least " + LEAST_PER_SHORT_SUMMARY);
		}
		if (resolved.messagesPerLongSummary() < LEAST_PER_LONG_SUMMARY) {
			throw invalid(input, "messagesPerLongSummary", "must be at least " + LEAST_PER_LONG_SUMMARY);
		}
		if (resolved.messagesPerLongSummary() <= resolved.messagesPerShortSummary()) {
			throw invalid(input, "messagesPerLongSummary",
					"must be more than messagesPerShortSummary, which is " + resolved.messagesPerShortSummary());
		}
	}

	private static RuntimeException invalid(Input input, String field, String rule) {
		return input.refuse(Code.INVALID_CONFIGURATION, field + " " + rule, field);
	}

}
