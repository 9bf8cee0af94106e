package io.peergraph.dialectic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.imports.Imports;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Asks the questions of long conversations in the format of LoCoMo, each of all peers
 * together, and counts the answers that cite the evidence with five citations at most,
 * and the unanswerable ones that are said to be not known. Run with
 * {@code mvn -Pbenchmark test -Dtest=AnswerBenchmark}; the files are those in
 * {@code ../shared/data/conversations}, or in the folder that
 * {@code -Dpeergraph.test.conversations} names.
 */
@PeergraphTest
class AnswerBenchmark {

	private static final Pattern TURN = Pattern.compile("D:?(\\d+):(\\d+)");

	private static final Pattern SESSION = Pattern.compile("session_(\\d+)");

	private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().parseCaseInsensitive()
		.appendPattern("h:mm a 'on' d MMMM, uuuu")
		.toFormatter(Locale.ENGLISH);

	private static final int ADVERSARIAL = 5;

	private static final List<String> KINDS = List.of("", "several turns", "time", "inference", "one turn",
			"unanswerable");

	@LocalServerPort
	int port;

	@Autowired
	Imports imports;

	/** How the questions of one kind were answered. */
	private static final class Score {

		private int asked;

		private int any;

		private int all;

		private int known;

		private final List<Double> millis = new ArrayList<>();

	}

	@Test
	void answersCiteTheEvidence() throws IOException, InterruptedException {
		Path folder = Path.of(System.getProperty("peergraph.test.conversations", "../shared/data/conversations"));
		assumeThat(folder).as("conversations to ask about").exists();
		Map<Integer, Score> scores = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".json")).sorted().toList()) {
				ask(JsonMapper.shared().readTree(Files.readString(file)), scores);
			}
		}
		print(scores);
		assertThat(scores).isNotEmpty();
	}

	private void ask(JsonNode conversation, Map<Integer, Score> scores) throws IOException, InterruptedException {
		String workspace = conversation.get("sample_id").asString();
		this.imports.read(new BufferedReader(new StringReader(lines(workspace, conversation.get("conversation")))),
				(done) -> {
				});
		World.on(this.port, workspace).settles();
		Asking asking = new Asking(this.port, workspace);
		for (JsonNode question : conversation.get("qa")) {
			Set<String> evidence = evidence(question);
			if (evidence.isEmpty()) {
				continue;
			}
			Score score = scores.computeIfAbsent(question.get("category").asInt(), (_) -> new Score());
			long start = System.nanoTime();
			var outcome = asking.ofAll(question.get("question").asString());
			score.millis.add((System.nanoTime() - start) / 1e6);
			score.asked++;
			score.known += outcome.known() ? 1 : 0;
			score.any += evidence.stream().anyMatch(outcome.cited()::contains) ? 1 : 0;
			score.all += outcome.cited().containsAll(evidence) ? 1 : 0;
		}
	}

	private static String lines(String workspace, JsonNode conversation) {
		List<String> members = List.of(conversation.get("speaker_a").asString(),
				conversation.get("speaker_b").asString());
		List<String> lines = new ArrayList<>();
		conversation.propertyNames()
			.stream()
			.filter((name) -> SESSION.matcher(name).matches())
			.forEach((name) -> lines.addAll(session(workspace, name, members, conversation)));
		return String.join("\n", lines);
	}

	private static List<String> session(String workspace, String name, List<String> members, JsonNode conversation) {
		LocalDateTime start = LocalDateTime.parse(conversation.get(name + "_date_time").asString(), TIME);
		List<String> lines = new ArrayList<>();
		for (JsonNode turn : conversation.get(name)) {
			String caption = turn.path("blip_caption").asString("");
			lines.add(JsonMapper.shared()
				.writeValueAsString(Map.of("workspace", workspace, "session", name, "peer",
						turn.get("speaker").asString(), "content",
						turn.get("text").asString() + (caption.isEmpty() ? "" : " [shares a photo: " + caption + "]"),
						"members", members, "createdAt", start.plusSeconds(lines.size()).toInstant(ZoneOffset.UTC),
						"metadata", Map.of("id", turn.get("dia_id").asString()))));
		}
		return lines;
	}

	private static Set<String> evidence(JsonNode question) {
		Set<String> evidence = new LinkedHashSet<>();
		for (JsonNode turns : question.path("evidence")) {
			TURN.matcher(turns.asString())
				.results()
				.forEach((turn) -> evidence
					.add("D" + Integer.parseInt(turn.group(1)) + ":" + Integer.parseInt(turn.group(2))));
		}
		return evidence;
	}

	private static void print(Map<Integer, Score> scores) {
		System.out.printf(Locale.ROOT, "%n%-14s%8s%8s%8s%8s%12s%9s%9s%n", "kind", "asked", "any %", "all %", "known %",
				"not known %", "p50 ms", "p95 ms");
		scores.forEach((kind, score) -> print(KINDS.get(kind), score));
		Score answerable = new Score();
		scores.forEach((kind, score) -> {
			if (kind != ADVERSARIAL) {
				answerable.asked += score.asked;
				answerable.any += score.any;
				answerable.all += score.all;
				answerable.known += score.known;
				answerable.millis.addAll(score.millis);
			}
		});
		print("all answerable", answerable);
	}

	private static void print(String kind, Score score) {
		List<Double> millis = score.millis.stream().sorted().toList();
		System.out.printf(Locale.ROOT, "%-14s%8d%8.1f%8.1f%8.1f%12.1f%9.0f%9.0f%n", kind, score.asked,
				share(score.any, score), share(score.all, score), share(score.known, score),
				100 - share(score.known, score), millis.get(millis.size() / 2), millis.get(millis.size() * 95 / 100));
	}

	private static double share(int count, Score score) {
		return 100.0 * count / score.asked;
	}

}
