package io.peergraph.workspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.Json;
import io.peergraph.model.Tokens;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * The part of a configuration that is set in one place. In a change, a value that is null
 * clears what was set before.
 *
 * @param values by their names in {@link Configuration}; stored as properties under these
 * names
 */
public record Settings(Map<String, @Nullable Object> values) {

	/** The names of all settings, as properties too. */
	public static final List<String> NAMES = List.of("reasoning", "customInstructions", "summary",
			"messagesPerShortSummary", "messagesPerLongSummary", "peerCard", "dream");

	private static final int MOST_INSTRUCTION_TOKENS = 2000;

	private static final int LEAST_PER_SHORT_SUMMARY = 10;

	private static final int LEAST_PER_LONG_SUMMARY = 20;

	/**
	 * {@return what a node has set}
	 * @param node a workspace or a session
	 */
	public static Settings of(Value node) {
		Map<String, @Nullable Object> values = new HashMap<>();
		NAMES.stream()
			.filter((name) -> !node.get(name).isNull())
			.forEach((name) -> values.put(name, plain(node.get(name))));
		return new Settings(values);
	}

	/**
	 * {@return what a caller wants to change}
	 * @param input of the type {@code ConfigurationInput}
	 * @param tokens counts them
	 */
	public static Settings of(Input input, Tokens tokens) {
		Map<String, @Nullable Object> values = new HashMap<>(input.values());
		String instructions = input.value("customInstructions");
		if (instructions != null) {
			values.put("customInstructions", Json.clean(instructions));
		}
		if (instructions != null && tokens.count(instructions) > MOST_INSTRUCTION_TOKENS) {
			throw input.refuse(Code.TOO_LONG,
					"customInstructions must have at most " + MOST_INSTRUCTION_TOKENS + " tokens",
					"customInstructions");
		}
		return new Settings(values);
	}

	/**
	 * Checks that the resolved values go together.
	 * @param resolved with these settings
	 * @param input where the change came from
	 */
	public static void check(Configuration resolved, Input input) {
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

	/**
	 * {@return what to set on a node; one whose value is null goes}
	 */
	public Map<String, Object> properties() {
		Map<String, Object> properties = new HashMap<>();
		this.values.forEach((name, value) -> properties.put(name, Values.value(value)));
		return properties;
	}

	@SuppressWarnings("unchecked")
	<T> T or(String name, T other) {
		Object value = this.values.get(name);
		return (value != null) ? (T) value : other;
	}

	@Nullable String orNull(String name, @Nullable String other) {
		Object value = this.values.get(name);
		return (value != null) ? value.toString() : other;
	}

	private static RuntimeException invalid(Input input, String field, String rule) {
		return input.refuse(Code.INVALID_CONFIGURATION, field + " " + rule, field);
	}

	private static Object plain(Value value) {
		Object plain = value.asObject();
		return (plain instanceof Long number) ? (Object) Math.toIntExact(number) : plain;
	}

}
