package io.peergraph.dialectic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.imports.Imports;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Eighty questions over a village of five peers, with the messages that answer them, and
 * without where nothing that the asked peer witnessed does. Prints the shares.
 */
@PeergraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionSetTests {

	private static final Path FOLDER = Path.of("src/test/resources/dialectic");

	private static final String UNKNOWN = "not known";

	@LocalServerPort
	int port;

	@Autowired
	Imports imports;

	@BeforeAll
	void talk() throws IOException, InterruptedException {
		this.imports.read(new BufferedReader(new StringReader(Files.readString(FOLDER.resolve("village.jsonl")))),
				(done) -> {
				});
		World.on(this.port, "village").settles();
	}

	@Test
	void citesTheEvidenceAndSaysWhatIsNotKnown() throws IOException {
		Asking asking = new Asking(this.port, "village");
		Map<String, List<Boolean>> right = new TreeMap<>();
		for (String line : Files.readAllLines(FOLDER.resolve("questions.jsonl"))) {
			JsonNode question = JsonMapper.shared().readTree(line);
			String text = question.get("question").asString();
			var outcome = question.has("asked") ? asking.of(question.get("asked").asString(), text)
					: asking.ofAll(text);
			boolean isRight = question.get("evidence").isEmpty() ? !outcome.known()
					: outcome.cited()
						.stream()
						.anyMatch((id) -> question.get("evidence").toString().contains('"' + id + '"'));
			right.computeIfAbsent(question.get("kind").asString(), (_) -> new ArrayList<>()).add(isRight);
			if (!isRight) {
				System.out.println(
						"wrong: " + question.path("asked").asString("all") + ": " + text + " -> " + outcome.text());
			}
		}
		right.forEach((kind, its) -> System.out.printf("%-15s %3d of %3d%n", kind, count(its), its.size()));
		List<Boolean> unanswerable = right.getOrDefault(UNKNOWN, List.of());
		right.remove(UNKNOWN);
		List<Boolean> answerable = right.values().stream().flatMap(List::stream).toList();
		System.out.printf("evidence cited   %3d of %3d%nnot known said   %3d of %3d%n", count(answerable),
				answerable.size(), count(unanswerable), unanswerable.size());
		assertThat(count(answerable)).isGreaterThanOrEqualTo(answerable.size() * 9 / 10);
		assertThat(count(unanswerable)).isGreaterThanOrEqualTo(unanswerable.size() * 8 / 10);
	}

	private static long count(List<Boolean> all) {
		return all.stream().filter((one) -> one).count();
	}

}
