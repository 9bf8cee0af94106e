package io.peergraph.deriver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * How much of what people expect of messages the built-in means find, and how much of
 * what they find is right. The messages are no part of the project: where they are
 * absent, this is skipped. Each stored fact is written to {@code target} with its
 * verdict, so that people can judge, too.
 */
class StatementScoreTests {

	private static final Path MESSAGES = Path.of("..", "shared", "data", "sentences.jsonl");

	private static final Path SCORES = Path.of("target", "statement-scores.txt");

	private static final Extractor EXTRACTOR = new StatementExtractor();

	private static List<Scored> scored = List.of();

	/** A message with what became of it. */
	private record Scored(Labelled message, List<Verdict> verdicts) {

		boolean isRetold() {
			return this.verdicts.stream().anyMatch((one) -> !one.isQuotation());
		}

		boolean isQuoted() {
			return this.verdicts.stream().anyMatch(Verdict::isQuotation);
		}

		// Where a bare quotation says too little, the line that it answers must be there.
		boolean isHonest(Verdict quotation) {
			return this.message.quotable() || (!this.message.facts().isEmpty() && !this.message.before().isEmpty()
					&& quotation.fact().contains(this.message.before().getLast().text().replace('"', '\'')));
		}

		long covered() {
			return this.message.facts().stream().filter(this::isCovered).count();
		}

		private boolean isCovered(String fact) {
			return this.verdicts.stream().anyMatch((one) -> one.isRight() && one.covered().contains(fact));
		}

		long coveredOrQuoted() {
			boolean quoted = this.verdicts.stream().anyMatch((one) -> one.isQuotation() && isHonest(one));
			return quoted ? this.message.facts().size()
					: this.message.facts()
						.stream()
						.filter((fact) -> this.verdicts.stream().anyMatch((one) -> one.isNearly(fact)))
						.count();
		}

	}

	/** The figures of some messages. */
	private record Score(int stored, long retold, long right, long nearly, long wrongMouth, long quoted, long honest,
			long required, long covered, long requiredOfRetold, long coveredLeniently) {

		static Score of(List<Scored> messages) {
			List<Verdict> all = messages.stream().flatMap((one) -> one.verdicts().stream()).toList();
			return new Score(all.size(), count(all, (one) -> !one.isQuotation()), count(all, Verdict::isRight),
					count(all, Verdict::isNearly), count(all, Verdict::isOfWrongMouth),
					count(all, Verdict::isQuotation),
					messages.stream()
						.mapToLong((one) -> count(one.verdicts(),
								(verdict) -> verdict.isQuotation() && one.isHonest(verdict)))
						.sum(),
					messages.stream().mapToLong((one) -> one.message().facts().size()).sum(),
					messages.stream().mapToLong(Scored::covered).sum(),
					messages.stream().filter(Scored::isRetold).mapToLong((one) -> one.message().facts().size()).sum(),
					messages.stream().mapToLong(Scored::coveredOrQuoted).sum());
		}

		private static long count(List<Verdict> verdicts, Predicate<Verdict> which) {
			return verdicts.stream().filter(which).count();
		}

		double precision() {
			return part(this.right, this.retold);
		}

		double recallOfRetold() {
			return part(this.covered, this.requiredOfRetold);
		}

		double recall() {
			return part(this.covered, this.required);
		}

		double lenientPrecision() {
			return part(this.nearly + this.honest, this.stored);
		}

		double lenientRecall() {
			return part(this.coveredLeniently, this.required);
		}

		double ofWrongMouth() {
			return (this.retold > 0) ? (double) this.wrongMouth / this.retold : 0;
		}

		private static double part(long some, long all) {
			return (all > 0) ? (double) some / all : 1;
		}

		String line(String name) {
			return String.format(
					"%-40s stored %3d retold %3d right %3d wrong mouth %2d quoted %3d honest %3d required %3d | strict precision %4.2f recall of retold %4.2f of all %4.2f | lenient precision %4.2f recall %4.2f",
					name, this.stored, this.retold, this.right, this.wrongMouth, this.quoted, this.honest,
					this.required, precision(), recallOfRetold(), recall(), lenientPrecision(), lenientRecall());
		}

	}

	@BeforeAll
	static void score() throws IOException {
		boolean there = Files.exists(MESSAGES);
		if (!there) {
			System.out.println("Skipped: there is no " + MESSAGES);
		}
		assumeTrue(there, "The labelled messages are not here");
		scored = Labelled.read(MESSAGES)
			.stream()
			.map((message) -> new Scored(message,
					message.extracted(EXTRACTOR).stream().map((fact) -> Verdict.of(fact, message)).toList()))
			.toList();
		List<String> lines = new ArrayList<>();
		for (boolean odd : new boolean[] { true, false }) {
			lines.add(Score.of(half(odd)).line(odd ? "odd" : "even"));
			Map<String, List<Scored>> kinds = half(odd).stream()
				.collect(Collectors.groupingBy((one) -> one.message().kind(), TreeMap::new, Collectors.toList()));
			kinds.forEach((kind, messages) -> lines.add(Score.of(messages).line((odd ? "odd  " : "even ") + kind)));
		}
		lines.forEach(System.out::println);
		Files.createDirectories(SCORES.toAbsolutePath().getParent());
		Files.write(SCORES, lines);
		for (boolean odd : new boolean[] { true, false }) {
			Files.write(SCORES.resolveSibling("statement-verdicts-" + (odd ? "odd" : "even") + ".txt"), listing(odd));
		}
	}

	private static List<Scored> half(boolean odd) {
		return scored.stream().filter((one) -> one.message().isOdd() == odd).toList();
	}

	private static List<String> listing(boolean odd) {
		List<String> lines = new ArrayList<>();
		for (Scored one : half(odd)) {
			Labelled message = one.message();
			message.before().forEach((remark) -> lines.add("  (" + remark.peer() + ": " + remark.text() + ")"));
			lines.add(message.number() + " " + message.kind() + " " + message.present() + " " + message.speaker() + ": "
					+ message.text());
			one.verdicts().forEach((verdict) -> lines.add("    " + name(one, verdict) + " " + verdict.fact()));
			boolean quoted = one.isQuoted();
			message.facts()
				.stream()
				.filter((fact) -> !one.isCovered(fact))
				.forEach((fact) -> lines.add("    " + (quoted ? "quoted " : "MISSED ") + fact));
		}
		return lines;
	}

	private static String name(Scored message, Verdict verdict) {
		if (verdict.isQuotation()) {
			return message.isHonest(verdict) ? "QUOTE" : "NOISE";
		}
		return (verdict.isRight() ? "RIGHT" : "WRONG") + (verdict.isOfWrongMouth() ? " MOUTH" : "")
				+ verdict.forbidden().map((one) -> " <" + one + ">").orElse("")
				+ ((verdict.isReadable() || verdict.covered().isEmpty()) ? "" : " NOT ALONE");
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whatIsRetoldIsRight(boolean odd) {
		Score score = Score.of(half(odd));

		assertThat(score.precision()).isGreaterThanOrEqualTo(0.94);
		assertThat(score.recallOfRetold()).isGreaterThanOrEqualTo(0.84);
		assertThat(score.recall()).isGreaterThanOrEqualTo(0.34);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void hardlyAnythingIsMissed(boolean odd) {
		Score score = Score.of(half(odd));

		assertThat(score.lenientRecall()).isGreaterThanOrEqualTo(0.97);
		assertThat(score.lenientPrecision()).isGreaterThanOrEqualTo(0.94);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void nothingIsPutIntoTheWrongMouth(boolean odd) {
		assertThat(Score.of(half(odd)).ofWrongMouth()).isLessThanOrEqualTo(0.02);
	}

}
