package io.peergraph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Six conversations with questions and their right answers, written by somebody who had
 * not seen the rules. Prints what is right and wrong by type of question.
 */
@PeergraphTest
class TalksTests {

	private static final String ASK = "query($w: String!, $p: String!, $q: String!) { workspace(name: $w) { peer(name: $p) { chat(question: $q) { text known citations { message { session { name } } } } } } }";

	private static final String ASK_ALL = "query($w: String!, $q: String!) { workspace(name: $w) { chat(question: $q) { text known citations { message { session { name } } } } } }";

	private static final Pattern ALTERNATIVE = Pattern.compile("\\|");

	/** Of 96 questions. */
	private static final int RIGHT = 63;

	/** Of 31. */
	private static final int WRONG_VERDICTS = 0;

	/** Of 24. */
	private static final int UNANSWERABLE_ANSWERED = 0;

	@LocalServerPort
	int port;

	@Autowired
	TestClock clock;

	/** What became of a question. */
	private enum Outcome {

		RIGHT, NOTHING, WRONG

	}

	@Test
	void answersWhatWasAskedAndNothingElse() throws IOException, InterruptedException {
		Map<String, Map<Outcome, Integer>> outcomes = new TreeMap<>();
		for (JsonNode talk : talks()) {
			this.clock.reset();
			tell(talk);
			this.clock.set(OffsetDateTime.parse(talk.get("now").asString()).toInstant());
			for (JsonNode question : talk.get("questions")) {
				JsonNode answer = ask(talk, question);
				assertWitnessed(talk, question, answer);
				Outcome outcome = outcome(question, answer);
				outcomes.computeIfAbsent(question.get("type").asString(), (_) -> new TreeMap<>())
					.merge(outcome, 1, Integer::sum);
				System.out.printf("%s %s %s as %s: %s -> %s%s%n", outcome, talk.get("id").asString(),
						question.get("type").asString(), question.get("as").asString("all"),
						question.get("question").asString(), answer.get("known").asBoolean() ? "" : "(not known) ",
						answer.get("text").asString().replace('\n', '|'));
			}
		}
		outcomes.forEach((type, its) -> System.out.println(type + " " + its));

		assertThat(number(outcomes, Outcome.RIGHT)).as("right").isGreaterThanOrEqualTo(RIGHT);
		assertThat(number(Map.of("", outcomes.getOrDefault("yesno", Map.of())), Outcome.WRONG)).as("wrong verdicts")
			.isLessThanOrEqualTo(WRONG_VERDICTS);
		assertThat(number(Map.of("", outcomes.getOrDefault("unanswerable", Map.of())), Outcome.WRONG))
			.as("answered without an answer")
			.isLessThanOrEqualTo(UNANSWERABLE_ANSWERED);
	}

	private static int number(Map<String, Map<Outcome, Integer>> outcomes, Outcome outcome) {
		return outcomes.values().stream().mapToInt((its) -> its.getOrDefault(outcome, 0)).sum();
	}

	private void tell(JsonNode talk) throws InterruptedException {
		World world = World.on(this.port, talk.get("id").asString());
		talk.get("sessions")
			.forEachEntry((session, members) -> world.joins(session, true,
					members.valueStream().map(JsonNode::asString).toArray(String[]::new)));
		Map<String, List<Map<String, Object>>> said = new LinkedHashMap<>();
		talk.get("messages")
			.forEach((message) -> said.computeIfAbsent(message.get("session").asString(), (_) -> new ArrayList<>())
				.add(Map.of("peer", message.get("peer").asString(), "content", message.get("content").asString(),
						"createdAt", message.get("createdAt").asString())));
		said.forEach((session, messages) -> world.mutate("addMessages", "AddMessagesInput", "messages { id }",
				Map.of("workspace", talk.get("id").asString(), "session", session, "messages", messages)));
		world.settles();
	}

	private JsonNode ask(JsonNode talk, JsonNode question) {
		Map<String, Object> variables = new LinkedHashMap<>(
				Map.of("w", talk.get("id").asString(), "q", question.get("question").asString()));
		boolean all = question.get("as").isNull();
		if (!all) {
			variables.put("p", question.get("as").asString());
		}
		JsonNode answer = Http.on(this.port).graphQl(all ? ASK_ALL : ASK, variables);
		assertThat(answer.has("errors")).as(answer.toString()).isFalse();
		return answer.at(all ? "/data/workspace/chat" : "/data/workspace/peer/chat");
	}

	private static void assertWitnessed(JsonNode talk, JsonNode question, JsonNode answer) {
		if (!question.get("as").isNull()) {
			answer.get("citations")
				.forEach((citation) -> assertThat(
						talk.get("sessions").get(citation.at("/message/session/name").asString()).valueStream())
					.as("who heard what the answer to %s cites", question)
					.extracting(JsonNode::asString)
					.contains(question.get("as").asString()));
		}
	}

	private static Outcome outcome(JsonNode question, JsonNode answer) {
		String text = answer.get("text").asString().toLowerCase(Locale.ROOT);
		boolean known = answer.get("known").asBoolean();
		return switch (question.get("type").asString()) {
			case "unanswerable" -> known ? Outcome.WRONG : Outcome.RIGHT;
			case "yesno" -> verdict(text, question.get("verdict").asString());
			default -> known ? told(question, text) : Outcome.NOTHING;
		};
	}

	private static Outcome told(JsonNode question, String text) {
		boolean right = strings(question, "answer").allMatch((part) -> hasOneOf(text, part))
				&& strings(question, "must_not").noneMatch(text::contains);
		return right ? Outcome.RIGHT : Outcome.WRONG;
	}

	private static Outcome verdict(String text, String right) {
		String verdict = text.startsWith("yes") ? "yes" : text.startsWith("no,") ? "no" : "none";
		if (verdict.equals(right)) {
			return Outcome.RIGHT;
		}
		return verdict.equals("none") ? Outcome.NOTHING : Outcome.WRONG;
	}

	private static boolean hasOneOf(String text, String alternatives) {
		return ALTERNATIVE.splitAsStream(alternatives).anyMatch((one) -> text.contains(one.strip()));
	}

	private static Stream<String> strings(JsonNode question, String field) {
		return question.has(field)
				? question.get(field).valueStream().map((one) -> one.asString().toLowerCase(Locale.ROOT)) : Stream.of();
	}

	private static List<JsonNode> talks() throws IOException {
		JsonMapper mapper = new JsonMapper();
		try (InputStream lines = Objects.requireNonNull(TalksTests.class.getResourceAsStream("talks.jsonl"))) {
			return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().map(mapper::readTree).toList();
		}
	}

}
