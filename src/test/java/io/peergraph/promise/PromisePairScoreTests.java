package io.peergraph.promise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.access.View;
import io.peergraph.relation.Stance;
import io.peergraph.stance.StanceReader;
import io.peergraph.stance.StatedStance;
import io.peergraph.text.Sentences;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What became of promises of which it is known, each with a later statement that may tell
 * or not. The pairs are no part of the project: where they are absent, this is skipped;
 * others are read with {@code -Dpeergraph.stances=FILE}.
 */
class PromisePairScoreTests {

	private static final Path MESSAGES = Path
		.of(System.getProperty("peergraph.stances", Path.of("..", "shared", "data", "stances.jsonl").toString()));

	@Test
	void fewThatAreOpenAreDecided() throws IOException {
		assumeTrue(Files.exists(MESSAGES), "The labelled pairs are not there: nothing is scored");
		List<String> lines = Files.readAllLines(MESSAGES)
			.stream()
			.map((line) -> JsonMapper.shared().readTree(line))
			.filter((line) -> line.path("pair").asBoolean(false))
			.map((pair) -> pair.get("n") + " " + pair.get("outcome").asString() + " found " + outcome(pair))
			.toList();
		long open = lines.stream().filter((line) -> line.contains(" OPEN found ")).count();
		long decided = lines.stream().filter((line) -> line.matches(".* OPEN found (?!OPEN).*")).count();
		long right = lines.stream().filter((line) -> line.matches(".* (\\w+) found \\1")).count();
		long wrong = lines.stream().filter((line) -> line.matches(".* (?!OPEN)(\\w+) found (?!\\1|OPEN).*")).count();

		System.out.printf("pairs: %d of %d right, %d of %d open ones decided, %d decided otherwise: %s%n", right,
				lines.size(), decided, open, wrong, lines);
		assertThat(decided).isLessThanOrEqualTo(open / 20);
		assertThat(wrong).isLessThanOrEqualTo(lines.size() / 20);
	}

	private static String outcome(JsonNode pair) {
		JsonNode first = pair.get("promise");
		String by = first.get("speaker").asString();
		List<String> to = present(first).stream().filter((name) -> !name.equals(by)).toList();
		String text = first.get("text").asString();
		Promise promise = new Promise(View.of("pairs"), "made", by, to, text, text, "made", place(1), null);
		return PromiseTrial.decide(List.of(promise), List.of(promise), Map.of(promise.by(), tellings(pair)))
			.getFirst()
			.status()
			.name();
	}

	private static List<Telling> tellings(JsonNode pair) {
		JsonNode later = pair.get("later");
		String speaker = later.get("speaker").asString();
		Set<String> absent = present(pair.get("promise"));
		absent.removeAll(present(later));
		StanceReader reader = new StanceReader(speaker, present(later), absent, null, "");
		String text = later.get("text").asString();
		List<Stance> said = Sentences.of(text)
			.stream()
			.flatMap((sentence) -> reader.read(sentence).stream())
			.map((one) -> stance(one, speaker))
			.toList();
		List<String> names = Stream.of(pair.get("promise"), later)
			.flatMap((one) -> present(one).stream())
			.distinct()
			.toList();
		return Stream.concat(Stream.of(text), Sentences.of(text).stream())
			.distinct()
			.map((words) -> new Telling(speaker, words, "later", place(2), names, said))
			.toList();
	}

	private static Stance stance(StatedStance one, String speaker) {
		return new Stance(View.of("pairs"), one.toString(), one.kind(), one.from(), one.to(), one.by(), one.act(),
				one.strength() / 3.0, one.strength() / 2.0, one.quote(), place(2).at(), 2, speaker, "later");
	}

	private static Set<String> present(JsonNode message) {
		return message.get("present")
			.valueStream()
			.map(JsonNode::asString)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Promise.Place place(int number) {
		return new Promise.Place(Instant.EPOCH.plusSeconds(number), "talk", number);
	}

}
