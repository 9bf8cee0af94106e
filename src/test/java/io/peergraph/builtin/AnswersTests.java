package io.peergraph.builtin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Questions of several kinds over small conversations: what cannot be known, yes and no
 * in moods and tenses, stretches of time, and what was said. Prints the shares.
 */
@PeergraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTests {

	private static final Path FOLDER = Path.of("src/test/resources/builtin");

	private static final Pattern COLUMNS = Pattern.compile("\\s*\\|\\s*");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

	@LocalServerPort
	int port;

	private final Instant now = Instant.now();

	private final LocalDate today = LocalDate.ofInstant(this.now, ZoneOffset.UTC);

	@BeforeAll
	void talk() throws IOException, InterruptedException {
		for (String conversation : List.of("flat", "club", "office", "boat")) {
			List<String[]> lines = lines(conversation + ".txt").map((line) -> COLUMNS.split(line.strip(), 3)).toList();
			List<Map<String, String>> messages = lines.stream()
				.map((columns) -> Map.of("peer", columns[1], "content", columns[2], "createdAt",
						at(columns[0]).toString()))
				.toList();
			World world = World.on(this.port, conversation)
				.joins("s", true, lines.stream().map((columns) -> columns[1]).distinct().toArray(String[]::new));
			world.mutate("addMessages", "AddMessagesInput", "messages { id }",
					Map.of("workspace", conversation, "session", "s", "messages", messages));
			world.settles();
		}
	}

	private Instant at(String when) {
		return switch (when) {
			case "lastweek" -> noon(this.today.minusWeeks(1)
				.with(TemporalAdjusters.previousOrSame(DayOfWeek.TUESDAY))
				.with(DayOfWeek.TUESDAY));
			case "lastmonth" -> noon(this.today.minusMonths(1).withDayOfMonth(10));
			default -> this.now.minus(Integer.parseInt(when), ChronoUnit.DAYS).minusSeconds(60);
		};
	}

	private static Instant noon(LocalDate day) {
		return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
	}

	private static Stream<String> lines(String file) throws IOException {
		return Files.readAllLines(FOLDER.resolve(file))
			.stream()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"));
	}

	@Test
	void saysWhatIsKnownAndNoMore() throws IOException {
		Map<String, List<Boolean>> right = new TreeMap<>();
		int wrongVerdicts = 0;
		for (String line : lines("questions.txt").toList()) {
			String[] columns = COLUMNS.split(line.strip(), 5);
			JsonNode answer = ask(columns[1], columns[2], columns[3]);
			boolean isRight = isRight(columns[4], answer);
			right.computeIfAbsent(columns[0], (_) -> new ArrayList<>()).add(isRight);
			boolean verdict = answer.get("text").asString().matches("(?s)(?:Yes|No), by.*");
			wrongVerdicts += (verdict && !isRight) ? 1 : 0;
			System.out.printf("%s %s: %s -> %s%n", isRight ? "right" : "WRONG", columns[0], columns[3],
					answer.get("text").asString());
		}
		right.forEach((kind, its) -> System.out.printf("%2d of %2d %s%n", count(its), its.size(), kind));
		System.out.printf("%2d wrong verdicts%n", wrongVerdicts);

		assertThat(wrongVerdicts).isZero();
		assertThat(right.getOrDefault("unknown", List.of())).doesNotContain(false);
		right.forEach((kind, its) -> assertThat(count(its)).as(kind).isGreaterThanOrEqualTo(its.size() * 8 / 10));
	}

	private static boolean isRight(String expected, JsonNode answer) {
		String text = answer.get("text").asString();
		boolean known = answer.get("known").asBoolean();
		return switch (expected) {
			case "unknown" -> !known;
			case "yes" -> text.startsWith("Yes, ");
			case "no" -> text.startsWith("No, ");
			case "open" -> !text.startsWith("Yes, ") && !text.startsWith("No, ");
			default -> known && Pattern.compile(expected).matcher(text).find();
		};
	}

	private JsonNode ask(String conversation, String peer, String question) {
		String asked = question
			.replace("{month}", this.today.minusMonths(1).getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH))
			.replace("{yesterday}", DAY.format(this.today.minusDays(1)));
		return World.on(this.port, conversation)
			.look("peer(name: \"%s\") { chat(question: \"%s\") { text known } }".formatted(peer, asked))
			.at("/peer/chat");
	}

	private static long count(List<Boolean> all) {
		return all.stream().filter((one) -> one).count();
	}

}
