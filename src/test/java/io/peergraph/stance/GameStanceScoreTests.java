package io.peergraph.stance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.peergraph.LabelledGame;
import io.peergraph.text.Sentences;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many of the stances that a careful reader finds in the messages of a game the
 * built-in means find, and how much of what they find is right: see {@link LabelledGame}.
 * Odd messages may steer the rules, even ones only check.
 */
class GameStanceScoreTests {

	private static final Path SCORES = Path.of("target", "game-stance-scores.txt");

	private static final Map<Integer, Message> MESSAGES = new LinkedHashMap<>();

	/** A message with what is found in it and what is labelled. */
	private record Message(int number, String speaker, String text, List<Stance> found, Set<Stance> sure,
			Set<Stance> all) {

		boolean isOf(String half) {
			return (this.number % 2 == 1) == half.equals("odd");
		}

	}

	private record Stance(String from, String to, int sign) {

		static Stance of(StatedStance stance) {
			return new Stance(stance.from(), stance.to(), stance.kind().sign());
		}

		static Stance of(JsonNode label) {
			return new Stance(label.get("from").asString(), label.get("to").asString(), label.get("sign").asInt());
		}

	}

	@BeforeAll
	static void readAll() throws IOException {
		LabelledGame game = LabelledGame.read();
		Set<Integer> scored = new HashSet<>();
		game.labels().get("stances").forEach((label) -> scored.add(label.get("message").asInt()));
		game.labels().get("none").forEach((number) -> scored.add(number.asInt()));
		game.lines()
			.stream()
			.filter((line) -> scored.contains(line.number()))
			.forEach((line) -> MESSAGES.put(line.number(), new Message(line.number(), line.speaker(), line.text(),
					found(line), new HashSet<>(), new HashSet<>())));
		game.labels().get("stances").forEach(GameStanceScoreTests::label);
		Files.write(SCORES, lines());
	}

	private static List<Stance> found(LabelledGame.Line line) {
		StanceReader reader = line.reader();
		List<StatedStance> found = new ArrayList<>();
		Sentences.of(line.text()).forEach((sentence) -> found.addAll(reader.read(sentence)));
		return found.stream().filter((one) -> !one.isHearsay(line.speaker())).map(Stance::of).distinct().toList();
	}

	private static void label(JsonNode label) {
		Message message = Objects.requireNonNull(MESSAGES.get(label.get("message").asInt()));
		message.all().add(Stance.of(label));
		if (label.get("certainty").asString().equals("sure") && label.path("claimed_by").isMissingNode()) {
			message.sure().add(Stance.of(label));
		}
	}

	private static List<String> lines() {
		List<String> lines = new ArrayList<>();
		for (String half : List.of("odd", "even")) {
			lines.add("%s precision %.3f of %d recall %.3f of %d".formatted(half, precision(half), found(half),
					recall(half), sure(half)));
		}
		MESSAGES.values().forEach((one) -> {
			String head = one.number() + " " + one.speaker();
			one.found()
				.forEach((stance) -> lines
					.add(head + (one.all().contains(stance) ? " right " : " WRONG ") + stance + " | " + one.text()));
			new TreeSet<>(one.sure()
				.stream()
				.filter((stance) -> !one.found().contains(stance))
				.map(Stance::toString)
				.toList()).forEach((stance) -> lines.add(head + " missed " + stance + " | " + one.text()));
		});
		return lines.stream().map((line) -> line.replace('\n', ' ')).toList();
	}

	private static long found(String half) {
		return MESSAGES.values().stream().filter((one) -> one.isOf(half)).mapToLong((one) -> one.found().size()).sum();
	}

	private static long sure(String half) {
		return MESSAGES.values().stream().filter((one) -> one.isOf(half)).mapToLong((one) -> one.sure().size()).sum();
	}

	private static double precision(String half) {
		long right = MESSAGES.values()
			.stream()
			.filter((one) -> one.isOf(half))
			.mapToLong((one) -> one.found().stream().filter(one.all()::contains).count())
			.sum();
		return (double) right / Math.max(1, found(half));
	}

	private static double recall(String half) {
		long covered = MESSAGES.values()
			.stream()
			.filter((one) -> one.isOf(half))
			.mapToLong((one) -> one.sure().stream().filter(one.found()::contains).count())
			.sum();
		return (double) covered / Math.max(1, sure(half));
	}

	@ParameterizedTest
	@ValueSource(strings = { "odd", "even" })
	void fewAreWrong(String half) {
		assertThat(precision(half)).isGreaterThanOrEqualTo(0.84);
	}

	@ParameterizedTest
	@ValueSource(strings = { "odd", "even" })
	void aQuarterIsFound(String half) {
		assertThat(recall(half)).isGreaterThanOrEqualTo(0.25);
	}

}
