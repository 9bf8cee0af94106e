package io.peergraph;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * What an answer must contain. Of an object each expected field, more may be there; of a
 * list each item in its place and no more; a text with {@code *} matches any text or
 * number in its place. Errors must be expected, else there must be none.
 */
final class JsonSubset {

	private JsonSubset() {
	}

	/**
	 * {@return where the answer is not as expected}
	 */
	static List<String> differences(JsonNode expected, JsonNode answer) {
		Stream<String> errors = (answer.has("errors") && !expected.has("errors"))
				? Stream.of("/errors: " + answer.get("errors")) : Stream.empty();
		return Stream.concat(errors, compare("", expected, answer)).toList();
	}

	private static Stream<String> compare(String path, JsonNode expected, JsonNode actual) {
		if (expected.isObject() && actual.isObject()) {
			return expected.propertyStream()
				.flatMap(
						(field) -> compare(path + "/" + field.getKey(), field.getValue(), actual.path(field.getKey())));
		}
		if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
			return IntStream.range(0, expected.size())
				.boxed()
				.flatMap((i) -> compare(path + "/" + i, expected.get(i), actual.get(i)));
		}
		return matches(expected, actual) ? Stream.empty()
				: Stream.of(path + ": expected " + expected + " but was " + actual);
	}

	private static boolean matches(JsonNode expected, JsonNode actual) {
		if (expected.isString() && expected.asString().contains("*")) {
			return actual.isValueNode() && !actual.isNull()
					&& Pattern.matches(glob(expected.asString()), actual.asString());
		}
		if (expected.isNumber() && actual.isNumber()) {
			return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
		}
		return expected.equals(actual);
	}

	private static String glob(String text) {
		return "(?s)\\Q" + text.replace("*", "\\E.*\\Q") + "\\E";
	}

}
