package io.peergraph.deriver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.peergraph.ProcessorTime;
import io.peergraph.fact.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

@Execution(ExecutionMode.CONCURRENT)
class StatementExtractorTests {

	private static final Instant TUESDAY = Instant.parse("2026-03-10T08:30:00Z");

	private final Extractor extractor = new StatementExtractor();

	@ParameterizedTest
	@CsvSource({ "statements, 220", "unseen, 50" })
	void findsTheStatementsOfTheLabelledSet(String set, int atLeast) throws IOException {
		int expected = 0;
		int found = 0;
		int right = 0;
		for (String line : labelled(set)) {
			List<String> wanted = Stream.of(line.substring(line.indexOf('\t') + 1).split(" \\| "))
				.filter((text) -> !text.isBlank())
				.toList();
			List<String> got = statements(line.substring(0, line.indexOf('\t')));
			List<String> missed = wanted.stream().filter((text) -> !got.contains(text)).toList();
			if (!got.equals(wanted)) {
				System.out.println("expected " + wanted + " but was " + got);
			}
			expected += wanted.size();
			found += got.size();
			right += wanted.size() - missed.size();
		}
		double precision = (double) right / found;
		double recall = (double) right / expected;
		System.out.printf("%s: precision %.3f, recall %.3f of %d%n", set, precision, recall, expected);
		assertThat(expected).isGreaterThan(atLeast);
		assertThat(precision).isGreaterThanOrEqualTo(0.85);
		assertThat(recall).isGreaterThanOrEqualTo(0.85);
	}

	@Test
	void quotesWhatWasSaidExactly() {
		String content = "Hey alice! I\u2019m from Graz \u2013 thanks.\nMy sister\u2019s name is Eva; I love her.";

		List<Statement.Said> found = extracted(said(Set.of("alice", "bob"), content));

		assertThat(found).extracting(Statement.Said::text)
			.containsExactly("bob is from Graz", "bob's sister's name is Eva; bob loves her");
		assertThat(found).allSatisfy((statement) -> assertThat(content).contains(quote(statement)));
		assertThat(quote(found.getFirst())).isEqualTo("I\u2019m from Graz");
	}

	@Test
	void leavesDirectSpeechToWhoeverSpeaks() {
		assertThat(statements("My sister said \"I hate my job\", and I agreed with her. I like dogs."))
			.containsExactly("bob said: \"My sister said 'I hate my job', and I agreed with her.\"", "bob likes dogs");
	}

	@Test
	void saysWhomAStatementMentionsAndWhenItHolds() {
		Statement.Said found = extracted(
				said(Set.of("alice", "bob", "charlie"), "Hello.", "I will attack Charlie tomorrow."))
			.getFirst();

		assertThat(found.quotes().getFirst().message()).isEqualTo("m2");
		assertThat(found.mentions()).containsExactly("charlie");
		assertThat(found.validFrom()).isEqualTo("2026-03-11T00:00:00Z");
		assertThat(found.validTo()).isEqualTo("2026-03-12T00:00:00Z");
	}

	@Test
	void neverMeansByHeWhomItSpeaksTo() {
		String content = "Alice, I will attack charlie. He has no army.";

		assertThat(extracted(said(Set.of("alice", "bob"), content))).extracting(Statement.Said::text)
			.containsExactly("bob will attack charlie", "bob said: \"" + content + "\"");
		assertThat(extracted(said(Set.of("alice", "bob", "charlie"), content))).extracting(Statement.Said::text)
			.containsExactly("bob will attack charlie", "bob said that charlie has no army");
	}

	@Test
	void doesNotTakeAnOrdinaryWordForAName() {
		List<Statement.Said> found = extracted(
				said(Set.of("bob", "will", "may"), "I will travel in May to visit Will."));

		assertThat(found).singleElement().extracting(Statement.Said::mentions).isEqualTo(List.of("may", "will"));
		assertThat(extracted(said(Set.of("bob", "will", "may"), "I will sing.")).getFirst().mentions()).isEmpty();
	}

	@Test
	void saysTheSameAgain() {
		ExtractionInput input = said(Set.of("alice", "bob"), "I like tea. Charlie is tall and strong.",
				"I sold my car yesterday.");

		assertThat(this.extractor.extract(input)).isEqualTo(this.extractor.extract(input));
	}

	@Test
	void survivesWhateverIsSaid() {
		Random random = new Random(3);
		List<String> parts = List.of("I", "am", "'", "\u2019", "\n", "?", "!", " ", "  ", "\u4f60\u597d", "\u3002",
				"\ud83d\udc69\u200d\ud83d\udc67", "last", "Friday", "bob", ",", ";", "-", "(", "*", "you're", "\ud800",
				"\u0000", "let's", "999999", "in 999 years", "\u00fcber", "...", "and I", "\t", "http://a.b/c?d=e");
		assertThatNoException().isThrownBy(() -> {
			for (int round = 0; round < 3_000; round++) {
				String content = IntStream.range(0, random.nextInt(25))
					.mapToObj((i) -> parts.get(random.nextInt(parts.size())))
					.collect(Collectors.joining(random.nextBoolean() ? " " : ""));
				extracted(said(Set.of("alice", "bob", "(x", "\\"), content));
			}
		});
	}

	@Test
	void takesBoundedTimeForTheLongestMessages() {
		for (String piece : List.of("a", "I like tea and I ", "aaaa, ", "\ud83d\ude00", "hey, ", "! ", "\u4f60", "((",
				"I am, ", "well ", "x\n", "- ", "in 1 ", "\"'", ", I ", "let me know ")) {
			String content = piece.repeat(25_000 / piece.length());

			assertThat(ProcessorTime.of(() -> extracted(said(Set.of("alice", "bob"), content)))).as(piece)
				.isLessThan(Duration.ofSeconds(5));
		}
	}

	private List<Statement.Said> extracted(ExtractionInput input) {
		return this.extractor.extract(input).statements();
	}

	private static String quote(Statement.Said statement) {
		return statement.quotes().getFirst().words();
	}

	private List<String> statements(String message) {
		boolean group = message.startsWith("group:");
		Set<String> witnesses = group ? Set.of("alice", "bob", "charlie") : Set.of("alice", "bob");
		return extracted(said(witnesses, group ? message.substring("group:".length()) : message)).stream()
			.map(Statement.Said::text)
			.toList();
	}

	private static ExtractionInput said(Set<String> witnesses, String... contents) {
		return new ExtractionInput("bob", witnesses,
				IntStream.range(0, contents.length)
					.mapToObj((index) -> Talk.message("bob", index + 1, contents[index], TUESDAY))
					.toList(),
				List.of(), List.of(), null);
	}

	private static List<String> labelled(String set) throws IOException {
		return new ClassPathResource("deriver/" + set + ".tsv").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.startsWith("#"))
			.toList();
	}

}
