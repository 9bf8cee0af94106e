package io.peergraph.imports;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.api.Code;
import io.peergraph.api.Input;
import io.peergraph.api.Json;
import io.peergraph.api.Refused;
import io.peergraph.message.MessageReader;
import io.peergraph.session.Invitation;
import io.peergraph.session.InvitationReader;
import io.peergraph.session.SessionId;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a line by the rules of {@code addMessages}. What is refused says which rule was
 * broken and never what stands in the line.
 */
final class LineReader {

	private static final Map<String, Class<?>> FIELDS = Map.of("workspace", String.class, "session", String.class,
			"peer", String.class, "content", String.class, "createdAt", String.class, "idempotencyKey", String.class,
			"reasoning", Boolean.class, "metadata", Map.class, "members", Collection.class);

	private static final Map<String, Class<?>> MEMBER_FIELDS = Map.of("peer", String.class, "observeMe", Boolean.class,
			"observeOthers", Boolean.class);

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private LineReader() {
	}

	/**
	 * {@return the message in a line}
	 * @param number of the line
	 * @param text a JSON object
	 * @throws Refused when it breaks a rule
	 */
	static ImportLine read(long number, String text) {
		Input line = input(parse(text), FIELDS, "line");
		return new ImportLine(number, new SessionId(line.name("workspace"), line.name("session")),
				members(line.value("members")), MessageReader.read(line), MessageReader.key(line));
	}

	private static @Nullable Object parse(String text) {
		try {
			return Json.clean(JSON.readValue(text, Object.class),
					(problem) -> Refused.because(Code.INVALID_VALUE, "the line " + problem));
		}
		catch (JacksonException ex) {
			throw Refused.because(Code.INVALID_VALUE, "the line must be one JSON object, each key once");
		}
	}

	private static Input input(@Nullable Object value, Map<String, Class<?>> fields, String what) {
		if (!(value instanceof Map<?, ?> object)) {
			throw Refused.because(Code.INVALID_VALUE, "the " + what + " must be a JSON object");
		}
		Map<String, @Nullable Object> values = new HashMap<>();
		object.forEach((key, below) -> {
			String field = String.valueOf(key);
			check(field, below, fields, what);
			// Null is the same as nothing, since a line changes nothing that is there.
			if (below != null) {
				values.put(field, field.equals("createdAt") ? time(below.toString()) : below);
			}
		});
		return new Input(values, List.of());
	}

	private static void check(String field, @Nullable Object value, Map<String, Class<?>> fields, String what) {
		Class<?> type = fields.get(field);
		if (type == null) {
			throw Refused.because(Code.INVALID_VALUE,
					"the " + what + " has an unknown field; known are " + fields.keySet().stream().sorted().toList());
		}
		if (value != null && !type.isInstance(value)) {
			throw Refused.because(Code.INVALID_VALUE, field + " must be " + nameOf(type));
		}
	}

	private static String nameOf(Class<?> type) {
		if (type == Map.class) {
			return "an object";
		}
		return (type == Collection.class) ? "a list" : (type == Boolean.class) ? "true or false" : "a text";
	}

	private static List<Invitation> members(@Nullable Collection<?> members) {
		List<Invitation> read = new ArrayList<>();
		for (Object member : (members != null) ? members : List.of()) {
			Input input = (member instanceof String name) ? new Input(Map.of("peer", name), List.of())
					: input(member, MEMBER_FIELDS, "member");
			read.add(InvitationReader.read(input));
		}
		return read;
	}

	private static OffsetDateTime time(String text) {
		try {
			OffsetDateTime time = OffsetDateTime.parse(text.strip());
			if (time.getYear() >= 1 && time.getYear() <= 9998) {
				return time;
			}
		}
		catch (DateTimeException ex) {
			// Said below.
		}
		throw Refused.because(Code.INVALID_VALUE,
				"createdAt must be ISO 8601 with a zone, for example 2026-03-10T10:15:30Z");
	}

}
