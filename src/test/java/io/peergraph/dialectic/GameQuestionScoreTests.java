package io.peergraph.dialectic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.Http;
import io.peergraph.LabelledGame;
import io.peergraph.PeergraphTest;
import io.peergraph.TestClock;
import io.peergraph.World;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What powers in a game answer about each other, while it goes on, beside what a careful
 * reader answers for each of them: see {@link LabelledGame}. Each answer is written to
 * {@code target} with its verdict.
 */
@PeergraphTest
class GameQuestionScoreTests {

	private static final Path SCORES = Path.of("target", "game-question-scores.txt");

	private static final String WORKSPACE = "game";

	private static final Instant START = Instant.parse("2026-09-01T08:00:00Z");

	private static final String FIELDS = "{ text known citations { message { metadata session { name } } } }";

	private static final String ASK = "query($w: String!, $p: String!, $q: String!) { workspace(name: $w) { peer(name: $p) { chat(question: $q) "
			+ FIELDS + " } } }";

	private static final String ASK_ALL = "query($w: String!, $q: String!) { workspace(name: $w) { chat(question: $q) "
			+ FIELDS + " } }";

	private static final double RIGHT = 0.5;

	private static final double NAMED_WRONGLY = 0.03;

	@LocalServerPort
	int port;

	@Autowired
	TestClock clock;

	/** A question with its answer, both as they are. */
	private record Answered(JsonNode question, JsonNode answer) {

		private static final Pattern KNOWS = Pattern.compile("\\b(?:what|that|not known:) \\w+ knows\\b");

		private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'-]{3,}");

		/** So much of what is right must be told. */
		private static final double ENOUGH = 0.6;

		// That somebody knows it names nobody.
		private String text() {
			return KNOWS.matcher(this.answer.get("text").asString().toLowerCase(Locale.ROOT)).replaceAll("");
		}

		private Stream<String> labels(String field) {
			return this.question.get(field).valueStream().map((one) -> one.asString().toLowerCase(Locale.ROOT));
		}

		private boolean asksFor(String power) {
			return power.equals(this.question.get("as").asString(""))
					|| this.question.get("question").asString().toLowerCase(Locale.ROOT).contains(power);
		}

		private boolean names(String power) {
			return Pattern.compile("\\b" + power + "\\b").matcher(text()).find();
		}

		// When it was is told by the message that is cited.
		private boolean tells(String label) {
			if (label.equals("yes") || label.equals("no")) {
				return isVerdict(label);
			}
			if (text().contains(label)) {
				return true;
			}
			String when = this.answer.get("citations")
				.valueStream()
				.map((citation) -> citation.at("/message/metadata"))
				.map((its) -> (its.get("season").asString() + " " + its.get("year").asString())
					.toLowerCase(Locale.ROOT))
				.limit(1)
				.collect(Collectors.joining());
			return when.equals(label) && this.question.get("question").asString().startsWith("When");
		}

		private boolean isVerdict(String label) {
			return (label.equals("yes") && text().startsWith("yes"))
					|| (label.equals("no") && text().startsWith("no,"));
		}

		/**
		 * Whether all powers are named that should be; or what is right, if that is no
		 * power.
		 */
		boolean isRight() {
			List<String> powers = labels("answer").filter(LabelledGame.POWERS::contains).toList();
			if (isForbidden()) {
				return false;
			}
			if (!powers.isEmpty()) {
				return this.answer.get("known").asBoolean() && powers.stream().allMatch(this::names);
			}
			boolean nobody = labels("answer").anyMatch(List.of("nobody", "nothing", "not known")::contains);
			if (nobody && !this.answer.get("known").asBoolean()) {
				return LabelledGame.POWERS.stream().noneMatch((power) -> names(power) && !asksFor(power));
			}
			return this.answer.get("known").asBoolean()
					&& labels("answer").anyMatch((label) -> tells(label) || isMostlyTold(label));
		}

		private boolean isMostlyTold(String label) {
			List<String> words = WORD.matcher(label).results().map((word) -> word.group()).toList();
			long told = words.stream().filter((word) -> text().contains(word)).count();
			return words.size() > 1 && told >= ENOUGH * words.size();
		}

		/** Whether it names what it must not. */
		boolean isForbidden() {
			return labels("must_not").anyMatch((label) -> LabelledGame.POWERS.contains(label)
					? names(label) && this.answer.get("known").asBoolean() : tells(label));
		}

		/** Whether it cites what the power that was asked did not witness. */
		boolean leaks() {
			String power = this.question.get("as").asString("");
			return this.answer.get("citations")
				.valueStream()
				.map((citation) -> citation.at("/message/session/name").asString())
				.anyMatch((session) -> !List.of(session.split("-", -1)).contains(power) && !power.isEmpty());
		}

		String line() {
			return "%s%s %s as %s: %s -> %s%s | right is %s, not %s".formatted(isRight() ? "right" : "WRONG",
					isForbidden() ? " FORBIDDEN" : "", this.question.get("at"), this.question.get("as").asString("all"),
					this.question.get("question").asString(),
					this.answer.get("known").asBoolean() ? "" : "(not known) ",
					this.answer.get("text").asString().replace('\n', ' '), this.question.get("answer"),
					this.question.get("must_not"));
		}

	}

	@Test
	void powersAnswerByWhatTheyWitnessed() throws IOException, InterruptedException {
		LabelledGame game = LabelledGame.read();
		List<JsonNode> questions = game.labels()
			.get("questions")
			.valueStream()
			.sorted(Comparator.comparingInt((question) -> question.get("at").asInt()))
			.toList();
		World world = World.on(this.port, WORKSPACE);
		game.lines()
			.stream()
			.map(LabelledGame.Line::session)
			.distinct()
			.forEach((session) -> world.joins(session, true, session.split("-", -1)));
		List<Answered> answers = new ArrayList<>();
		int said = -1;
		for (JsonNode question : questions) {
			int at = question.get("at").asInt();
			if (at > said) {
				tell(world, game, said, at);
				said = at;
			}
			answers.add(new Answered(question, ask(question)));
		}

		Files.write(SCORES, answers.stream().map(Answered::line).toList());
		double right = share(answers.stream().filter(Answered::isRight).count(), answers);
		double forbidden = share(answers.stream().filter(Answered::isForbidden).count(), answers);
		System.out.printf("questions of the game: %.2f of %d right, %.3f name what they must not%n", right,
				answers.size(), forbidden);
		assertThat(answers.stream().filter(Answered::leaks)).as("answers from what was not witnessed").isEmpty();
		assertThat(right).isGreaterThanOrEqualTo(RIGHT);
		assertThat(forbidden).isLessThanOrEqualTo(NAMED_WRONGLY);
	}

	private static double share(long of, List<?> all) {
		return of / (double) all.size();
	}

	private void tell(World world, LabelledGame game, int after, int until) throws InterruptedException {
		Map<String, List<Map<String, Object>>> said = new LinkedHashMap<>();
		game.lines()
			.stream()
			.filter((line) -> line.number() > after && line.number() <= until)
			.forEach((line) -> said.computeIfAbsent(line.session(), (_) -> new ArrayList<>())
				.add(Map.of("peer", line.speaker(), "content", line.text(), "createdAt", time(line.number()).toString(),
						"metadata", Map.of("season", line.season(), "year", line.year()))));
		said.forEach((session, messages) -> world.mutate("addMessages", "AddMessagesInput", "messages { id }",
				Map.of("workspace", WORKSPACE, "session", session, "messages", messages)));
		this.clock.set(time(until + 1));
		world.settles();
	}

	private static Instant time(int number) {
		return START.plus(Duration.ofHours(number));
	}

	private JsonNode ask(JsonNode question) {
		Map<String, Object> variables = new LinkedHashMap<>(
				Map.of("w", WORKSPACE, "q", question.get("question").asString()));
		boolean all = question.get("as").isNull();
		if (!all) {
			variables.put("p", question.get("as").asString());
		}
		JsonNode answer = Http.on(this.port).graphQl(all ? ASK_ALL : ASK, variables);
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		return answer.at(all ? "/data/workspace/chat" : "/data/workspace/peer/chat");
	}

}
