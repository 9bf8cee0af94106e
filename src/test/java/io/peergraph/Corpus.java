package io.peergraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.Assumptions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real input in {@code ../shared/data}; without it a test is skipped. */
public final class Corpus {

	private static final Path FOLDER = Path.of("../shared/data");

	private Corpus() {
	}

	/**
	 * {@return the lines of a file}
	 * @param name of the file
	 */
	public static List<JsonNode> lines(String name) throws IOException {
		return Files.readAllLines(existing(FOLDER.resolve(name)))
			.stream()
			.map((line) -> JsonMapper.shared().readTree(line))
			.toList();
	}

	/**
	 * {@return a file that is one object}
	 * @param name of the file
	 */
	public static JsonNode whole(String name) throws IOException {
		return read(existing(FOLDER.resolve(name)));
	}

	/**
	 * {@return all that is said in the labelled sentences, the conversations and the
	 * games, each by where it stands}
	 */
	public static Map<String, String> texts() throws IOException {
		Map<String, String> texts = new LinkedHashMap<>();
		for (JsonNode sentence : lines("sentences.jsonl")) {
			texts.put("sentences/" + sentence.get("n"), sentence.get("text").asString());
		}
		for (JsonNode stance : lines("stances.jsonl")) {
			for (String part : stance.has("text") ? List.of("/text") : List.of("/promise/text", "/later/text")) {
				texts.put("stances/" + stance.get("n") + part, stance.at(part).asString());
			}
		}
		for (String conversation : List.of("conv-30", "conv-42", "conv-49")) {
			turns(conversation).forEach((turn) -> texts.put(conversation + "/" + turn.get("dia_id").asString(),
					turn.get("text").asString()));
		}
		for (JsonNode dyad : lines("diplomacy/games.jsonl")) {
			for (int i = 0; i < dyad.get("messages").size(); i++) {
				texts.put("game-" + dyad.get("game_id") + "/" + dyad.get("absolute_message_index").get(i),
						dyad.get("messages").get(i).asString());
			}
		}
		return texts;
	}

	/**
	 * {@return the turns of a conversation, session by session}
	 * @param conversation its name
	 */
	public static List<JsonNode> turns(String conversation) throws IOException {
		List<JsonNode> turns = new ArrayList<>();
		for (JsonNode session : whole("conversations/" + conversation + ".json").get("conversation")) {
			if (session.isArray()) {
				session.forEach(turns::add);
			}
		}
		return turns;
	}

	/** Writes what comes of each text, a line for each thing. */
	public static void record(String file, Function<String, List<?>> found) throws IOException {
		try (Recorded recorded = Recorded.to(file)) {
			texts().forEach((place, text) -> found.apply(text).forEach((one) -> recorded.line(place, one)));
		}
	}

	static JsonNode read(Path file) throws IOException {
		return JsonMapper.shared().readTree(Files.readString(file));
	}

	private static Path existing(Path file) {
		Assumptions.assumeTrue(Files.exists(file), () -> "skipped, there is no file " + file);
		return file;
	}

}
