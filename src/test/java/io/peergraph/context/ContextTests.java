package io.peergraph.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.model.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PeergraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContextTests {

	private static final String FIELDS = "tokens messages { sequence author { name } content } summary { text upTo { sequence } }"
			+ " representation { markdown peerCard facts { text } } openai(assistant: \"alice\") anthropic(assistant: \"alice\")";

	private static final int MESSAGES = 300;

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
		this.world.settles();
	}

	@Test
	void neverTakesMoreThanAskedForHoweverItIsCounted() {
		Random random = new Random(9);
		List<Integer> budgets = new ArrayList<>(List.of(1, 2, 5, 20, 100, 8_000, 100_000));
		IntStream.range(0, 40).forEach((i) -> budgets.add(1 + random.nextInt(random.nextBoolean() ? 600 : 12_000)));
		for (int budget : budgets) {
			JsonNode context = context("long", "tokens: %d, about: \"bob\", query: \"garden\"".formatted(budget));

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
		assertThat(context.at("/openai/0/role").asString()).isEqualTo("system");
		assertThat(context.at("/openai/0/content").asString()).startsWith("<peer_representation>");
	}

	@Test
	void showsThroughAPeerOnlyWhatItWitnessed() {
		JsonNode context = context("long", "tokens: 100000, as: \"charlie\", about: \"bob\"");

		assertThat(context.get("messages").size()).isEqualTo(1);
		assertThat(context.toString()).contains("swordfish").doesNotContain("number");
	}

	@Test
	void keepsTheRulesOfTheirApis() {
		JsonNode context = context("short", "tokens: 1500");

		assertThat(context.at("/openai/0").toString())
			.isEqualTo("{\"role\":\"assistant\",\"content\":\"I begin.\",\"name\":\"alice\"}");
		assertThat(context.at("/anthropic/0/role").asString()).isEqualTo("user");
		for (JsonNode shape : List.of(context("long", "tokens: 3000, about: \"bob\"").get("anthropic"),
				context.get("anthropic"))) {
			for (int i = 0; i < shape.size(); i++) {
				assertThat(shape.get(i).get("role").asString()).isEqualTo((i % 2 == 0) ? "user" : "assistant");
				assertThat(shape.get(i).get("content").asString()).isNotBlank();
			}
		}
	}

	@Test
	void refusesWhatDoesNotExist() {
		assertThat(codes("session(name: \"long\") { context(tokens: 0) { tokens } }")).containsExactly("INVALID_VALUE");
		assertThat(codes("session(name: \"long\") { context(as: \"nobody\") { tokens } }"))
			.containsExactly("NOT_FOUND");
		assertThat(codes("session(name: \"long\") { context(about: \"nobody\") { tokens } }"))
			.containsExactly("NOT_FOUND");
		assertThat(this.world.look("session(name: \"none\") { context { tokens } }").get("session").isNull()).isTrue();
	}

	private List<String> codes(String selection) {
		return StreamSupport.stream(this.world.ask(selection).get("errors").spliterator(), false)
			.map((error) -> error.at("/extensions/code").asString())
			.toList();
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

	private int count(JsonNode turns) {
		return StreamSupport.stream(turns.spliterator(), false)
			.mapToInt((turn) -> this.counter.count(turn.get("content").asString())
					+ (turn.has("name") ? this.counter.count(turn.get("name").asString()) : 0))
			.sum();
	}

	private JsonNode context(String session, String arguments) {
		return this.world.look("session(name: \"%s\") { context(%s) { %s } }".formatted(session, arguments, FIELDS))
			.at("/session/context");
	}

}
