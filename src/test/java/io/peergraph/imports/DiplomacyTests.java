package io.peergraph.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.peergraph.PeergraphTest;
import io.peergraph.graph.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real input: nine games of Diplomacy, in which seven powers write to each other in
 * pairs. The file is {@code ../shared/data/diplomacy/games.jsonl} or what
 * {@code -Dpeergraph.test.diplomacy} names; without it the test is skipped. It is brought
 * into the form of the import as {@code src/test/scripts/diplomacy.mjs} does it.
 */
@PeergraphTest
@TestPropertySource(properties = "peergraph.work.enabled=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiplomacyTests {

	private static final Path GAMES = Path
		.of(System.getProperty("peergraph.test.diplomacy", "../shared/data/diplomacy/games.jsonl"));

	@LocalServerPort
	int port;

	@Autowired
	Imports imports;

	private List<String> lines = List.of();

	private List<Said> said = List.of();

	@BeforeAll
	void importAllGames() throws IOException {
		Assumptions.assumeTrue(Files.exists(GAMES), () -> "skipped, there is no file " + GAMES);
		this.lines = lines();
		this.said = Said.in(this.lines);
		long start = System.nanoTime();

		Imported imported = read();

		System.out.printf("%s in %.1f s%n", imported, (System.nanoTime() - start) / 1e9);
		assertThat(imported).isEqualTo(new Imported(13_132, 184, 9, 0, 0));
	}

	@AfterAll
	static void clean() {
		TestDatabase.wipe();
	}

	@Test
	void importsNothingTwice() throws IOException {
		assertThat(read()).isEqualTo(new Imported(0, 0, 0, 13_132, 0));
	}

	@ParameterizedTest
	@MethodSource("games")
	void everyPowerSeesExactlyWhatItSentOrReceived(String game) {
		System.out.println(new Eyes(this.port, game, this.said).check("attack support move"));
	}

	static Stream<String> games() {
		return Stream.of(1, 2, 3, 5, 6, 7, 8, 9, 10).map((game) -> "game-" + game);
	}

	private Imported read() throws IOException {
		return this.imports.read(new BufferedReader(new StringReader(String.join("\n", this.lines))), (done) -> {
		});
	}

	private static List<String> lines() throws IOException {
		List<Map<String, Object>> messages = new ArrayList<>();
		for (String dyad : Files.readAllLines(GAMES)) {
			messages.addAll(messages(JsonMapper.shared().readTree(dyad)));
		}
		return messages.stream()
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
