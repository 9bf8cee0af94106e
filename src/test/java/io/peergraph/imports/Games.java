package io.peergraph.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nine games of Diplomacy, in which seven powers write to each other in pairs. The file
 * is {@code ../shared/data/diplomacy/games.jsonl} or what
 * {@code -Dpeergraph.test.diplomacy} names; without it a test is skipped. It is brought
 * into the form of the import as {@code src/test/scripts/diplomacy.mjs} does it. By
 * default the shortest game is played; {@code -Dpeergraph.test.games=all} takes all nine,
 * {@code -Dpeergraph.test.games=game-1,game-2} those two.
 */
final class Games {

	private static final List<String> ALL = Stream.of(1, 2, 3, 5, 6, 7, 8, 9, 10)
		.map((game) -> "game-" + game)
		.toList();

	private static final Path FILE = Path
		.of(System.getProperty("peergraph.test.diplomacy", "../shared/data/diplomacy/games.jsonl"));

	private Games() {
	}

	/**
	 * {@return the games that are played}
	 */
	static List<String> played() {
		String games = System.getProperty("peergraph.test.games", "game-5");
		return games.equals("all") ? ALL : Arrays.asList(games.split(",", -1));
	}

	static boolean areAllPlayed() {
		return played().equals(ALL);
	}

	/**
	 * {@return the messages of these games in their order, each a line for the import}
	 */
	static List<String> lines() throws IOException {
		return lines(played());
	}

	/**
	 * {@return the messages of some games in their order, each a line for the import}
	 * @param played their names
	 */
	static List<String> lines(List<String> played) throws IOException {
		Assumptions.assumeTrue(Files.exists(FILE), () -> "skipped, there is no file " + FILE);
		List<Map<String, Object>> messages = new ArrayList<>();
		for (String dyad : Files.readAllLines(FILE)) {
			messages.addAll(messages(JsonMapper.shared().readTree(dyad)));
		}
		return messages.stream()
			.filter((message) -> played.contains(message.get("workspace")))
			.sorted(Comparator
				.comparingInt((message) -> JsonMapper.shared().valueToTree(message).at("/metadata/index").asInt()))
			.map(JsonMapper.shared()::writeValueAsString)
			.toList();
	}

	private static List<Map<String, Object>> messages(JsonNode dyad) {
		List<String> powers = dyad.get("players").valueStream().map(JsonNode::asString).sorted().toList();
		List<Map<String, Object>> messages = new ArrayList<>();
		for (int i = 0; i < dyad.get("messages").size(); i++) {
			Map<String, Object> message = new LinkedHashMap<>();
			message.put("workspace", "game-" + dyad.get("game_id").asInt());
			message.put("session", String.join("-", powers));
			message.put("peer", dyad.get("speakers").get(i).asString());
			message.put("content", dyad.get("messages").get(i).asString());
			message.put("members",
					powers.stream().map((power) -> Map.of("peer", power, "observeOthers", true)).toList());
			message.put("metadata", Map.of("index", dyad.get("absolute_message_index").get(i).asInt(), "season",
					dyad.get("seasons").get(i).asString(), "year", dyad.get("years").get(i).asInt(), "sender_label",
					dyad.get("sender_labels").get(i), "receiver_label", dyad.get("receiver_labels").get(i)));
			messages.add(message);
		}
		return messages;
	}

}
