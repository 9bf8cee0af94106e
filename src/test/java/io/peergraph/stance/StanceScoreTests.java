package io.peergraph.stance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.peergraph.text.Sentences;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * How many of the stances that a reader finds in messages of many voices the built-in
 * means find, and how much of what they find is right. The messages are no part of the
 * project: where they are absent, this is skipped. Each stance is written to
 * {@code target} with its verdict.
 */
class StanceScoreTests {

	private static final Path MESSAGES = Path
		.of(System.getProperty("peergraph.stances", Path.of("..", "shared", "data", "stances.jsonl").toString()));

	private static final Path SCORES = Path.of("target", "stance-scores.txt");

	private static List<Scored> scored = List.of();

	/** A message with the stances that were found. */
	private record Scored(LabelledStances message, List<StatedStance> found) {

		boolean isRight(StatedStance one) {
			return this.message.stances().stream().anyMatch((stance) -> stance.isFoundAs(one, this.message.speaker()));
		}

		boolean isForbidden(StatedStance one) {
			return !isRight(one) && this.message.forbidden()
				.stream()
				.anyMatch((stance) -> stance.isFoundAs(one, this.message.speaker()));
		}

		boolean isFound(LabelledStances.Stance stance) {
			return this.found.stream().anyMatch((one) -> stance.isFoundAs(one, this.message.speaker()));
		}

		List<LabelledStances.Stance> required() {
			return this.message.stances().stream().filter((stance) -> !stance.optional()).toList();
		}

	}

	private record Score(long found, long right, long required, long covered, long forbidden) {

		static Score of(List<Scored> messages) {
			return new Score(messages.stream().mapToLong((one) -> one.found().size()).sum(),
					messages.stream().mapToLong((one) -> one.found().stream().filter(one::isRight).count()).sum(),
					messages.stream().mapToLong((one) -> one.required().size()).sum(),
					messages.stream().mapToLong((one) -> one.required().stream().filter(one::isFound).count()).sum(),
					messages.stream().mapToLong((one) -> one.found().stream().filter(one::isForbidden).count()).sum());
		}

		double precision() {
			return (this.found > 0) ? (double) this.right / this.found : 1;
		}

		double recall() {
			return (this.required > 0) ? (double) this.covered / this.required : 1;
		}

	}

	@BeforeAll
	static void readAll() throws IOException {
		assumeTrue(Files.exists(MESSAGES), "The labelled messages are not there: nothing is scored");
		scored = LabelledStances.read(MESSAGES).stream().map(StanceScoreTests::score).toList();
		List<String> lines = new ArrayList<>();
		for (String half : List.of("odd", "even")) {
			for (String type : List.of("plain", "indirect", "trap", "")) {
				lines.add("%s %s %s".formatted(half, type, Score.of(of(half, (one) -> one.type().contains(type)))));
			}
		}
		List.of("odd", "even").forEach((half) -> lines.add(faults(half)));
		scored.forEach((one) -> lines.addAll(lines(one)));
		Files.write(SCORES, lines);
	}

	// Wrong mouth: kind and peers are right, whose claim or deed it is is not. Wrong
	// sign: the pair stands otherwise.
	private static String faults(String half) {
		long mouth = 0;
		long sign = 0;
		long near = 0;
		for (Scored one : of(half, (_) -> true)) {
			for (StatedStance found : one.found()) {
				mouth += (!one.isRight(found)
						&& one.message().stances().stream().anyMatch((it) -> it.isOtherwiseSaid(found))) ? 1 : 0;
				sign += (!one.isRight(found) && one.message()
					.stances()
					.stream()
					.anyMatch((it) -> it.isOf(found) && it.sign() != found.kind().sign())) ? 1 : 0;
				near += one.message()
					.stances()
					.stream()
					.anyMatch((it) -> it.isFoundAs(found, one.message().speaker())
							&& Math.abs(it.strength() - found.strength()) <= 1) ? 1 : 0;
			}
		}
		return "%s wrong mouth %d, wrong sign %d, strength within one %d".formatted(half, mouth, sign, near);
	}

	private static List<String> lines(Scored one) {
		List<String> lines = new ArrayList<>();
		String head = one.message().number() + " " + one.message().type() + " " + one.message().speaker();
		one.found()
			.forEach((stance) -> lines.add("%s %s: %s %s -> %s by %s | %s".formatted(head,
					one.isRight(stance) ? "right" : one.isForbidden(stance) ? "FORBIDDEN" : "WRONG", stance.kind(),
					stance.from(), stance.to(), stance.by(), one.message().text())));
		one.required()
			.stream()
			.filter((stance) -> !one.isFound(stance))
			.forEach((stance) -> lines.add("%s missed: %s %s -> %s | %s".formatted(head, stance.kinds(), stance.from(),
					stance.to(), one.message().text())));
		return lines;
	}

	private static Scored score(LabelledStances message) {
		String before = message.before().isEmpty() ? "" : message.before().getLast();
		StanceReader reader = new StanceReader(message.speaker(), message.present(), message.absent(),
				before.isEmpty() ? null : before.substring(0, before.indexOf(':')), before);
		List<StatedStance> found = new ArrayList<>();
		Sentences.of(message.text()).forEach((sentence) -> found.addAll(reader.read(sentence)));
		return new Scored(message, found.stream().distinct().toList());
	}

	private static List<Scored> of(String half, Predicate<LabelledStances> which) {
		return scored.stream()
			.filter((one) -> one.message().isOdd() == half.equals("odd") && which.test(one.message()))
			.toList();
	}

	@ParameterizedTest
	@CsvSource({ "odd, 0.93", "even, 0.90" })
	void fewAreWrong(String half, double floor) {
		assertThat(Score.of(of(half, (_) -> true)).precision()).isGreaterThanOrEqualTo(floor);
	}

	@ParameterizedTest
	@CsvSource({ "odd, 0.80", "even, 0.50" })
	void plainOnesAreFound(String half, double floor) {
		assertThat(Score.of(of(half, (one) -> one.type().equals("plain"))).recall()).isGreaterThanOrEqualTo(floor);
	}

	@ParameterizedTest
	@CsvSource({ "odd, 1", "even, 1" })
	void trapsAreHardlySteppedInto(String half, int most) {
		List<Scored> traps = of(half, (one) -> one.isTrap());
		assertThat(
				traps.stream().filter((one) -> one.found().stream().anyMatch((found) -> !one.isRight(found))).count())
			.isLessThanOrEqualTo(most);
	}

}
