package io.peergraph.api;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an application itself notes about a workspace, peer, session or message: a JSON
 * object whose meaning only it knows. A node carries it twice, as its text in the
 * property {@code metadata} and as a list in the property {@code metadataEntries}, by
 * which filters find it. Two are equal when they say the same, whatever the order of
 * their keys.
 */
public final class Metadata {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	/** The object without keys. */
	public static final Metadata EMPTY = new Metadata(Map.of());

	private static final int MOST_KEYS = 100;

	private static final int DEEPEST = 5;

	private static final int MOST_BYTES = 64 * 1024;

	private static final int LONGEST_LIST = 1_000;

	private final Map<String, @Nullable Object> values;

	private final String json;

	private Metadata(Map<String, @Nullable Object> values) {
		this.values = Collections.unmodifiableMap(values);
		this.json = MAPPER.writeValueAsString(values);
	}

	/**
	 * {@return what a caller gave, once it obeys the rules: an object of at most 100 keys
	 * and 64 KB in which objects nest at most five deep, lists not counted, and lists
	 * have at most 1,000 elements; NUL characters are removed}
	 * @param value the value of a JSON scalar; nothing is the empty object
	 * @param field the path to the input, for the error
	 * @throws Refused with {@link Code#INVALID_METADATA}
	 */
	public static Metadata of(@Nullable Object value, String... field) {
		if (value == null) {
			return EMPTY;
		}
		Object clean = Json.clean(value, (problem) -> refused(problem, field));
		if (!(clean instanceof Map<?, ?> object)) {
			throw refused("must be a JSON object", field);
		}
		if (object.size() > MOST_KEYS) {
			throw refused("has " + object.size() + " keys, at most " + MOST_KEYS + " are allowed", field);
		}
		if (depth(object) > DEEPEST) {
			throw refused("has objects nested more than " + DEEPEST + " deep", field);
		}
		if (longestList(object) > LONGEST_LIST) {
			throw refused("has a list of more than " + LONGEST_LIST + " elements", field);
		}
		Metadata metadata = new Metadata(object(object));
		int bytes = metadata.json.getBytes(StandardCharsets.UTF_8).length;
		if (bytes > MOST_BYTES) {
			throw refused("has " + bytes + " bytes, at most " + MOST_BYTES + " are allowed", field);
		}
		return metadata;
	}

	private static int longestList(@Nullable Object value) {
		return switch (value) {
			case Map<?, ?> object -> longestList(object.values(), 0);
			case Collection<?> list -> longestList(list, list.size());
			case null, default -> 0;
		};
	}

	private static int longestList(Collection<?> values, int own) {
		return Math.max(own, values.stream().mapToInt(Metadata::longestList).max().orElse(0));
	}

	/**
	 * {@return the metadata that a node carries}
	 * @param json what {@link #json()} gave
	 */
	public static Metadata parse(String json) {
		Object value = MAPPER.readValue(json, Object.class);
		return new Metadata(
				object((Map<?, ?>) Objects.requireNonNull(Json.clean(value, (problem) -> new Refused(List.of())))));
	}

	/**
	 * {@return the text to store: keys sorted, no white space}
	 */
	public String json() {
		return this.json;
	}

	/**
	 * {@return the values, in the forms of {@link Json}; nobody can change them}
	 */
	@JsonValue
	public Map<String, @Nullable Object> values() {
		return this.values;
	}

	/**
	 * {@return what filters find it by, see {@link MetadataEntries}}
	 */
	public List<String> entries() {
		return MetadataEntries.of(this.values);
	}

	private static Refused refused(String problem, String... field) {
		return Refused.because(Code.INVALID_METADATA, "metadata " + problem, field);
	}

	private static int depth(@Nullable Object value) {
		return switch (value) {
			case Map<?, ?> object -> 1 + deepest(object.values());
			case Collection<?> list -> deepest(list);
			case null, default -> 0;
		};
	}

	private static int deepest(Collection<?> values) {
		return values.stream().mapToInt(Metadata::depth).max().orElse(0);
	}

	@SuppressWarnings("unchecked") // Json.clean made all keys texts
	private static Map<String, @Nullable Object> object(Map<?, ?> object) {
		return (Map<String, @Nullable Object>) object;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Metadata that && this.json.equals(that.json);
	}

	@Override
	public int hashCode() {
		return this.json.hashCode();
	}

	@Override
	public String toString() {
		return this.json;
	}

}
