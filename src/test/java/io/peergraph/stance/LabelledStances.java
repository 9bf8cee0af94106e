package io.peergraph.stance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message with the stances that a reader finds in it.
 *
 * @param number its number; odd ones may steer the rules, even ones only check
 * @param type plain, indirect or trap
 * @param speaker who said it
 * @param present who was there
 * @param absent who else may be named
 * @param before what was said before it, as "name: text"
 * @param text what was said
 * @param stances what the reader finds
 * @param forbidden what a naive reader finds
 */
record LabelledStances(int number, String type, String speaker, List<String> present, List<String> absent,
		List<String> before, String text, List<Stance> stances, List<Stance> forbidden) {

	/**
	 * A stance as labelled.
	 *
	 * @param kinds that are right
	 * @param from whose it is
	 * @param to towards whom; one, or all of them
	 * @param claimedBy whose claim it is, empty for the own statement of {@code from}
	 * @param by who did or owes it, empty where nobody does
	 * @param strength 1 to 3
	 * @param optional whether it need not be found
	 */
	record Stance(Set<String> kinds, String from, Set<String> to, String claimedBy, String by, int strength,
			boolean optional) {

		boolean isFoundAs(StatedStance found, String speaker) {
			boolean claimed = found.isHearsay(speaker);
			return this.kinds.contains(found.kind().name()) && isOf(found) && claimed == !this.claimedBy.isEmpty();
		}

		boolean isOtherwiseSaid(StatedStance found) {
			return this.kinds.contains(found.kind().name()) && this.to.contains(lower(found.to()));
		}

		int sign() {
			return StanceKind.valueOf(this.kinds.iterator().next()).sign();
		}

		boolean isOf(StatedStance found) {
			return lower(this.from).equals(lower(found.from())) && this.to.contains(lower(found.to()));
		}

		private static Stance of(JsonNode json) {
			JsonNode to = json.get("to");
			return new Stance(
					Stream.concat(Stream.of(json.get("kind")), json.path("or").valueStream())
						.map(JsonNode::asString)
						.collect(Collectors.toSet()),
					json.get("from").asString(),
					(to.isArray() ? to.valueStream() : Stream.of(to)).map((one) -> lower(one.asString()))
						.collect(Collectors.toSet()),
					json.path("claimed_by").asString(""), json.path("by").asString(""), json.path("strength").asInt(2),
					json.path("optional").asBoolean(false));
		}

	}

	static List<LabelledStances> read(Path file) throws IOException {
		return Files.readAllLines(file)
			.stream()
			.map((line) -> JsonMapper.shared().readTree(line))
			.filter((line) -> !line.path("pair").asBoolean(false))
			.map(LabelledStances::of)
			.toList();
	}

	private static LabelledStances of(JsonNode line) {
		return new LabelledStances(line.get("n").asInt(), line.get("class").asString(), line.get("speaker").asString(),
				texts(line.path("present")), texts(line.path("absent")), texts(line.path("before")),
				line.get("text").asString(), line.path("stances").valueStream().map(Stance::of).toList(),
				line.path("forbidden").valueStream().map(Stance::of).toList());
	}

	private static List<String> texts(JsonNode array) {
		return array.valueStream().map(JsonNode::asString).toList();
	}

	private static String lower(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

	boolean isOdd() {
		return this.number % 2 == 1;
	}

	boolean isTrap() {
		return this.type.equals("trap");
	}

}
