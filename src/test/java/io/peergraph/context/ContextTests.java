package io.peergraph.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.anthropic.internal.api.AnthropicRole;
import dev.langchain4j.model.openai.internal.chat.AssistantMessage;
import dev.langchain4j.model.openai.internal.chat.SystemMessage;
import dev.langchain4j.model.openai.internal.chat.UserMessage;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.model.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@PeergraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContextTests {

	private static final String FIELDS = "tokens messages { sequence author { name } content } summary { text tokenCount upTo { sequence } }"
			+ " representation { markdown peerCard facts { text } } openai(assistant: \"alice\") anthropic(assistant: \"alice\")";

	private static final int MESSAGES = 300;

	private static final String LONG_NAME = "n".repeat(65);

	private final Tokens counter = new Tokens();

	@LocalServerPort
	int port;

	private World world;

	@BeforeAll
	void talk() throws InterruptedException {
		this.world = World.on(this.port, "demo").joins("long", true, "alice", "bob").joins("short", true, "alice");
		Random random = new Random(4);
		List<String> words = List.of("garden", "M\u00fcnchen", "\u4f60\u597d\u4e16\u754c", "don't", "eggs",
				"\ud83d\udc4d", "walk", "1234567", "Lisbon", "I", "like");
		for (int from = 1; from <= MESSAGES; from += 100) {
			List<Map<String, Object>> messages = IntStream.range(from, from + 100)
				.mapToObj((i) -> Map.<String, Object>of("peer", (random.nextInt(3) > 0) ? "bob" : "alice", "content",
						"I saw number " + i + " in the garden and "
								+ random.ints(random.nextInt(40), 0, words.size())
									.mapToObj(words::get)
									.collect(Collectors.joining(" "))
								+ "."))
				.toList();
			this.world.mutate("addMessages", "AddMessagesInput", "messages { id }",
					Map.of("workspace", "demo", "session", "long", "messages", messages));
		}
		this.world.joins("long", false, "charlie");
		this.world.says("long", "bob", "Hello charlie, the password is swordfish.");
		this.world.says("short", "alice", "I begin.", "I live in Graz.");
		this.world.says("odd", "alice", "   ");
		this.world.says("odd", LONG_NAME, "My name is long.");
		this.world.says("odd", "alice", "I end with a space. ");
		// Emil hears of the lighthouse only.
		this.world.joins("torn", false, "dora", "emil");
		talk("torn", "dora", "lighthouse", 40);
		this.world.leaves("torn", "emil");
		talk("torn", "dora", "treasure", 40);
		this.world.joins("torn", false, "emil");
		talk("torn", "dora", "lighthouse", 40);
		List<Map<String, Object>> facts = IntStream.range(0, 40)
			.mapToObj((i) -> Map.<String, Object>of("text",
					(i == 11) ? "bob learns the violin" : "bob has been to the town number " + i, "observer", "alice",
					"about", "bob"))
			.toList();
		this.world.mutate("addFacts", "AddFactsInput", "facts { id }", Map.of("workspace", "demo", "facts", facts));
		List<String> card = IntStream.range(0, 12)
			.mapToObj((i) -> (i == 9) ? "ATTRIBUTE: makes music, plays the oboe"
					: "ATTRIBUTE: is number " + i + " of the club of people who walk through gardens at night")
			.toList();
		this.world.mutate("setPeerCard", "SetPeerCardInput", "representation { markdown }",
				Map.of("workspace", "demo", "observer", "alice", "observed", "bob", "lines", card));
		this.world.settles();
	}

	private void talk(String session, String peer, String thing, int messages) {
		List<String> things = List.of("lamp", "keeper", "door", "stair", "boat", "storm", "night");
		this.world.says(session, peer,
				IntStream.range(0, messages)
					.mapToObj((i) -> "The %s number %d has a %s and a %s.".formatted(thing, i, things.get(i % 7),
							things.get(i % 5)))
					.toArray(String[]::new));
	}

	@Test
	void neverTakesMoreThanAskedForHoweverItIsCounted() {
		Random random = new Random(9);
		List<Integer> budgets = new ArrayList<>(List.of(1, 2, 5, 20, 100, 8_000, 100_000));
		IntStream.range(0, 40).forEach((i) -> budgets.add(1 + random.nextInt(random.nextBoolean() ? 600 : 12_000)));
		List<String> asked = List.of("", ", about: \"bob\", query: \"garden\"", ", about: \"bob\", as: \"alice\"",
				", about: \"bob\", as: \"alice\", maxFacts: 100", ", summary: false");
		for (int budget : budgets) {
			JsonNode context = context("long",
					"tokens: %d%s".formatted(budget, asked.get(random.nextInt(asked.size()))));

			int tokens = context.get("tokens").asInt();
			assertThat(tokens).isLessThanOrEqualTo(budget);
			assertThat(count(context.get("openai"))).as("OpenAI of " + budget).isLessThanOrEqualTo(tokens);
			assertThat(count(context.get("anthropic"))).as("Anthropic of " + budget).isLessThanOrEqualTo(tokens);
			assertNewestWithoutRepeats(context);
		}
	}

	@Test
	void putsASummaryBeforeTheNewestMessagesOfALongSession() {
		JsonNode context = context("long", "tokens: 1500");

		assertThat(context.at("/summary/text").asString()).isNotEmpty();
		assertThat(this.counter.count(context.at("/summary/text").asString())).isLessThanOrEqualTo(600);
		assertThat(context.get("messages").size()).isGreaterThan(5);
		assertThat(context.get("tokens").asInt()).isGreaterThan(700);
		assertThat(context("long", "tokens: 1500, summary: false").get("summary").isNull()).isTrue();
	}

	@Test
	void givesAllOfAShortSessionAndNoSummary() {
		JsonNode context = context("short", "tokens: 1500");

		assertThat(context.get("messages").size()).isEqualTo(2);
		assertThat(context.get("summary").isNull()).isTrue();
		assertThat(context.get("representation").isNull()).isTrue();
	}

	@Test
	void tellsWhatIsKnownOfAPeerWithinItsShare() {
		JsonNode context = context("long", "tokens: 2000, about: \"bob\", as: \"alice\"");

		String markdown = context.at("/representation/markdown").asString();
		assertThat(markdown).contains("bob");
		assertThat(this.counter.count(markdown)).isLessThanOrEqualTo(600);
		assertThat(context.at("/openai/0/role").asString()).isEqualTo("user");
		assertThat(context.at("/openai/0/content").asString()).startsWith("<peer_representation>");
	}

	@Test
	void summarisesForAPeerWhatItWitnessed() {
		JsonNode context = context("torn", "tokens: 700, as: \"emil\"");

		assertThat(context.at("/summary/text").asString()).contains("lighthouse").doesNotContain("treasure");
		assertThat(context.at("/summary/upTo/sequence").asInt()).isGreaterThan(60);
		assertThat(context.toString()).doesNotContain("treasure");
		assertThat(context("torn", "tokens: 100000, as: \"emil\"").get("messages").size()).isEqualTo(80);
		assertThat(context("torn", "tokens: 700").at("/summary/text").asString()).contains("treasure");
	}

	@Test
	void takesTheLongSummaryWhereThereIsRoomForIt() {
		JsonNode wide = context("long", "tokens: 12000");
		JsonNode narrow = context("long", "tokens: 900");

		assertThat(wide.at("/summary/tokenCount").asInt()).isGreaterThan(360);
		assertThat(wide.get("tokens").asInt()).isBetween(11_000, 12_000);
		assertThat(narrow.at("/summary/tokenCount").asInt()).isBetween(1, 360);
	}

	@Test
	void cutsWhatIsKnownToWhatIsAskedFor() {
		JsonNode context = context("long",
				"tokens: 700, about: \"bob\", as: \"alice\", query: \"music\", maxFacts: 100");

		JsonNode known = context.get("representation");
		assertThat(known.get("peerCard").toString()).contains("plays the oboe").doesNotContain("is number 7");
		assertThat(known.get("facts").toString()).contains("violin");
		assertThat(this.counter.count(known.get("markdown").asString())).isLessThanOrEqualTo(210);
		assertThat(context.get("messages").size()).isPositive();
	}

	@Test
	void givesNothingRatherThanAnErrorWhereNothingFits() {
		JsonNode context = context("long", "tokens: 1, about: \"bob\", as: \"alice\"");

		assertThat(context.get("tokens").asInt()).isZero();
		assertThat(context.get("messages").size()).isZero();
		assertThat(context.get("openai").size() + context.get("anthropic").size()).isZero();
	}

	@Test
	void showsThroughAPeerOnlyWhatItWitnessed() {
		JsonNode context = context("long", "tokens: 100000, as: \"charlie\", about: \"bob\"");

		assertThat(context.get("messages").size()).isEqualTo(1);
		assertThat(context.toString()).contains("swordfish").doesNotContain("number");
	}

	@Test
	void keepsTheRulesOfTheirApis() throws Exception {
		JsonNode context = context("short", "tokens: 1500");

		assertThat(context.at("/openai/0").toString())
			.isEqualTo("{\"role\":\"assistant\",\"content\":\"I begin.\",\"name\":\"alice\"}");
		for (JsonNode one : List.of(context, context("long", "tokens: 3000, about: \"bob\""),
				context("odd", "tokens: 900"), context("torn", "tokens: 3000"))) {
			assertTakenByOpenAi(one.get("openai"));
			assertTakenByAnthropic(one.get("anthropic"));
		}
	}

	@Test
	void putsKnowledgeThenTheCardThenTheSummaryBeforeTheMessages() {
		JsonNode openai = context("long", "tokens: 3000, about: \"bob\", as: \"alice\"").get("openai");

		assertThat(openai.at("/0/content").asString()).startsWith("<peer_representation>");
		assertThat(openai.at("/1/content").asString()).startsWith("<peer_card>").endsWith("</peer_card>");
		assertThat(openai.at("/2/content").asString()).startsWith("<summary>");
		assertThat(openai.at("/2").has("name")).isFalse();
		assertThat(openai.at("/3").has("name")).isTrue();
		assertThat(World.texts(openai.get(3), "role")).doesNotContain("system");
	}

	@Test
	void givesNamesThatAreTooLongWithTheText() {
		JsonNode context = context("odd", "tokens: 900");

		JsonNode turn = context.at("/openai/1");
		assertThat(turn.has("name")).isFalse();
		assertThat(turn.get("content").asString()).isEqualTo(LONG_NAME + ": My name is long.");
		assertThat(context.at("/anthropic/0/content").asString()).isEqualTo("\u2026");
		assertThat(context.at("/anthropic/1/content").asString()).isNotBlank();
	}

	// LangChain4j's own types, which are what it sends.
	private static void assertTakenByOpenAi(JsonNode turns) throws Exception {
		var mapper = new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
		for (JsonNode turn : turns) {
			Class<?> type = switch (turn.get("role").asString()) {
				case "system" -> SystemMessage.class;
				case "user" -> UserMessage.class;
				case "assistant" -> AssistantMessage.class;
				default -> throw new AssertionError(turn.toString());
			};
			ObjectNode sent = (ObjectNode) mapper.readTree(turn.toString());
			ObjectNode taken = mapper.valueToTree(mapper.readValue(sent.deepCopy().without("role").toString(), type));
			assertThat(taken.get("content")).isEqualTo(sent.get("content"));
			assertThat(taken.get("name")).isEqualTo(sent.get("name"));
			assertThat(taken.get("role").asText()).isEqualToIgnoringCase(sent.get("role").asText());
			assertThat(sent.path("name").asText("a")).matches("[a-zA-Z0-9_-]{1,64}");
		}
	}

	private static void assertTakenByAnthropic(JsonNode turns) {
		for (int i = 0; i < turns.size(); i++) {
			JsonNode turn = turns.get(i);
			AnthropicRole role = AnthropicRole.valueOf(turn.get("role").asString().toUpperCase(Locale.ROOT));
			assertThat(role).isEqualTo((i % 2 == 0) ? AnthropicRole.USER : AnthropicRole.ASSISTANT);
			assertThat(turn.propertyNames()).containsExactlyInAnyOrder("role", "content");
			String content = turn.get("content").asString();
			assertThat(content).isNotBlank();
			assertThat(content).as("the last of the assistant")
				.satisfies(
						(text) -> assertThat(role == AnthropicRole.USER || text.equals(text.stripTrailing())).isTrue());
		}
	}

	@Test
	void refusesWhatDoesNotExist() {
		assertThat(codes("session(name: \"long\") { context(tokens: 0) { tokens } }")).containsExactly("INVALID_VALUE");
		assertThat(codes("session(name: \"long\") { context(as: \"nobody\") { tokens } }"))
			.containsExactly("NOT_FOUND");
		assertThat(codes("session(name: \"long\") { context(about: \"nobody\") { tokens } }"))
			.containsExactly("NOT_FOUND");
		assertThat(codes("session(name: \"long\") { context(tokens: 100001) { tokens } }"))
			.containsExactly("INVALID_VALUE");
		assertThat(codes("session(name: \"long\") { context(maxFacts: 101) { tokens } }"))
			.containsExactly("INVALID_VALUE");
		assertThat(codes("session(name: \"long\") { context(sessions: [\"nowhere\"]) { tokens } }"))
			.containsExactly("NOT_FOUND");
		assertThat(codes("seenBy(peer: \"charlie\") { session(name: \"long\") { context(as: \"bob\") { tokens } } }"))
			.containsExactly("NOT_FOUND");
		assertThat(codes(
				"seenBy(peer: \"charlie\") { session(name: \"long\") { context(sessions: [\"short\"]) { tokens } } }"))
			.containsExactly("NOT_FOUND");
		assertThat(this.world.look("session(name: \"none\") { context { tokens } }").get("session").isNull()).isTrue();
	}

	private List<String> codes(String selection) {
		return StreamSupport.stream(this.world.ask(selection).get("errors").spliterator(), false)
			.map((error) -> error.at("/extensions/code").asString())
			.toList();
	}

	@Test
	void keepsToTheBudgetInAnySession() {
		Random random = new Random(17);
		for (String session : List.of("short", "odd", "torn")) {
			for (String eyes : session.equals("torn") ? List.of("", ", as: \"emil\"") : List.of("")) {
				for (int round = 0; round < 15; round++) {
					int budget = 1 + random.nextInt(random.nextBoolean() ? 120 : 2_500);
					JsonNode context = context(session, "tokens: " + budget + eyes);

					int tokens = context.get("tokens").asInt();
					assertThat(tokens).isLessThanOrEqualTo(budget);
					assertThat(count(context.get("openai"))).isLessThanOrEqualTo(tokens);
					assertThat(count(context.get("anthropic"))).isLessThanOrEqualTo(tokens);
					assertThat(context.get("messages"))
						.allSatisfy((message) -> assertThat(message.get("sequence").asInt())
							.isGreaterThan(context.at("/summary/upTo/sequence").asInt(0)));
				}
			}
		}
	}

	private void assertNewestWithoutRepeats(JsonNode context) {
		List<Integer> numbers = StreamSupport.stream(context.get("messages").spliterator(), false)
			.map((message) -> message.get("sequence").asInt())
			.toList();
		int newest = MESSAGES + 1;
		assertThat(numbers)
			.containsExactlyElementsOf(IntStream.rangeClosed(newest - numbers.size() + 1, newest).boxed().toList());
		int covered = context.at("/summary/upTo/sequence").asInt(0);
		assertThat(numbers).allSatisfy((number) -> assertThat(number).isGreaterThan(covered));
	}

	// As OpenAI's cookbook counts: three for each turn and its role, one for a name,
	// three
	// for the reply.
	private int count(JsonNode turns) {
		int tokens = turns.isEmpty() ? 0 : 3;
		for (JsonNode turn : turns) {
			tokens += 3 + this.counter.count(turn.get("role").asString())
					+ this.counter.count(turn.get("content").asString())
					+ (turn.has("name") ? 1 + this.counter.count(turn.get("name").asString()) : 0);
		}
		return tokens;
	}

	private JsonNode context(String session, String arguments) {
		return this.world.look("session(name: \"%s\") { context(%s) { %s } }".formatted(session, arguments, FIELDS))
			.at("/session/context");
	}

}
