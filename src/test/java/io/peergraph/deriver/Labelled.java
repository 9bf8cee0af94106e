package io.peergraph.deriver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.peergraph.fact.Statement;
import io.peergraph.message.Message;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message of which people said what should become known by it.
 *
 * @param number its number; odd ones may steer the rules, even ones only check
 * @param kind what is hard about it
 * @param speaker who said it
 * @param present who was there
 * @param before what was said before it, oldest first
 * @param text what was said
 * @param at when
 * @param facts what should be known
 * @param optional what may be known as well
 * @param forbidden what no fact may contain
 * @param quotable whether the bare quotation is an honest result
 */
record Labelled(int number, String kind, String speaker, Set<String> present, List<Remark> before, String text,
		OffsetDateTime at, List<String> facts, List<String> optional, List<String> forbidden, boolean quotable) {

	record Remark(String peer, String text) {
	}

	static List<Labelled> read(Path file) throws IOException {
		return Files.readAllLines(file).stream().map((line) -> of(JsonMapper.shared().readTree(line))).toList();
	}

	private static Labelled of(JsonNode line) {
		List<String> facts = texts(line.path("facts"));
		return new Labelled(line.get("n").asInt(), line.get("kind").asString(), line.get("speaker").asString(),
				new LinkedHashSet<>(texts(line.path("present"))),
				line.path("before")
					.valueStream()
					.map((one) -> new Remark(one.get("peer").asString(), one.get("text").asString()))
					.toList(),
				line.get("text").asString(), OffsetDateTime.parse(line.get("at").asString()),
				facts.stream().filter((fact) -> !fact.startsWith("~")).toList(),
				facts.stream().filter((fact) -> fact.startsWith("~")).map((fact) -> fact.substring(1)).toList(),
				texts(line.path("forbidden")), line.get("quote_ok").asBoolean());
	}

	private static List<String> texts(JsonNode array) {
		return array.valueStream().map(JsonNode::asString).toList();
	}

	boolean isOdd() {
		return this.number % 2 != 0;
	}

	/**
	 * {@return what an extractor makes of it}
	 */
	List<String> extracted(Extractor extractor) {
		List<Message> remarks = new ArrayList<>();
		for (Remark remark : this.before) {
			remarks.add(Talk.message(remark.peer(), remarks.size() + 1L, remark.text(), this.at));
		}
		Message message = Talk.message(this.speaker, remarks.size() + 1L, this.text, this.at);
		ExtractionInput input = new ExtractionInput(this.speaker, this.present, List.of(message), remarks, List.of(),
				null);
		return extractor.extract(input).statements().stream().map(Statement.Said::text).toList();
	}

}
