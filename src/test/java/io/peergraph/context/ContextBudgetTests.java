package io.peergraph.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.peergraph.QuietTest;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.model.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever there is to tell, the budget is a bound, and the last turn is told first. */
@QuietTest
class ContextBudgetTests {

	private static final String FIELDS = "tokens messages { sequence content } summary { text tokenCount upTo { sequence } }"
			+ " representation { markdown peerCard } openai(assistant: \"bob\") anthropic(assistant: \"bob\")";

	private static final List<String> PIECES = List.of("garden", "M\u00fcnchen", "\u4f60\u597d\u4e16\u754c", "don't",
			" ", "  ", "\n", "\n\n", "\r\n", "\ud83d\udc4d\ud83c\udffd", "1234567", "<summary>", "</peer_card>", "<b>",
			"\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35", "\u200b", "...", "|", "a", "e\u0301", "\u2028", "'s", "\t",
			"\ud835\udd6c", "bob: yes");

	private final Tokens counter = new Tokens();

	private final World world;

	private final long seed = Long.getLong("seed", System.nanoTime());

	private final Random random = new Random(this.seed);

	ContextBudgetTests(@LocalServerPort int port) {
		this.world = World.on(port, "demo");
	}

	@BeforeEach
	void know() {
		this.world.joins("talk", true, "alice", "bob");
	}

	@Test
	void tellsTheLastTurnAtEveryMarkOfASummary() {
		String content = IntStream.range(0, 320).mapToObj((i) -> "garden ").collect(Collectors.joining());
		this.world.says("talk", "alice",
				IntStream.rangeClosed(1, 60).mapToObj((i) -> i + " " + content).toArray(String[]::new));
		for (int mark : List.of(20, 40, 60)) {
			summary(mark, "SHORT", "alice spoke of the garden. ".repeat(15));
		}
		summary(60, "LONG", "alice spoke of the garden. ".repeat(40));

		JsonNode context = context("tokens: 3000");

		assertThat(World.texts(context, "messages", "sequence")).hasSizeGreaterThan(6).last().isEqualTo("60");
		assertThat(context.at("/summary/upTo/sequence").asInt()).isEqualTo(40);
		assertThat(World.texts(context("tokens: 400"), "messages", "sequence")).containsExactly("60");
	}

	@Test
	void leavesEqualLinesOfACardOutOneByOne() {
		this.world.says("talk", "alice", "Hello.");
		this.world.mutate("setPeerCard", "SetPeerCardInput", "representation { markdown }", Map.of("workspace", "demo",
				"observer", "alice", "observed", "alice", "lines",
				IntStream.range(0, 30).mapToObj((i) -> "ATTRIBUTE: walks through the garden. ".repeat(25)).toList()));

		JsonNode context = context("tokens: 2500, about: \"alice\"");

		assertThat(context.at("/representation/peerCard").size()).isBetween(1, 5);
		assertBound(context, 2500);
	}

	@Test
	void keepsToTheBudgetWhateverThereIsToTell() {
		for (int round = 0; round < 4; round++) {
			int messages = 1 + this.random.nextInt(30);
			int longest = 1 + this.random.nextInt(this.random.nextBoolean() ? 10 : 150);
			for (int i = 0; i < messages; i++) {
				this.world.says("talk", this.random.nextBoolean() ? "alice" : "bob", text(longest));
			}
			int last = this.world.look("session(name: \"talk\") { messages(last: 1) { nodes { sequence } } }")
				.at("/session/messages/nodes/0/sequence")
				.asInt();
			Stream.of(last, 1 + this.random.nextInt(last))
				.distinct()
				.forEach((upTo) -> summary(upTo, this.random.nextBoolean() ? "SHORT" : "LONG", text(longest * 3)));
			String line = text(longest);
			this.world.mutate("setPeerCard", "SetPeerCardInput", "representation { markdown }",
					Map.of("workspace", "demo", "observer", "alice", "observed", "alice", "lines",
							IntStream.range(0, this.random.nextInt(40))
								.mapToObj((i) -> (this.random.nextInt(3) > 0) ? line : text(longest))
								.toList()));
			this.world.mutate("addFacts", "AddFactsInput", "facts { id }",
					Map.of("workspace", "demo", "facts",
							IntStream.range(0, 1 + this.random.nextInt(5))
								.mapToObj((i) -> Map.of("text", text(longest), "observer", "alice", "about", "alice"))
								.toList()));
			for (int ask = 0; ask < 8; ask++) {
				int budget = 1 + this.random.nextInt(this.random.nextBoolean() ? 300 : 6_000);
				assertBound(context("tokens: " + budget + more()), budget);
			}
		}
	}

	private String more() {
		List<String> more = new ArrayList<>(List.of(""));
		more.addAll(List.of(", about: \"alice\"", ", about: \"alice\", query: \"garden\", maxFacts: 100",
				", as: \"alice\", about: \"alice\""));
		return more.get(this.random.nextInt(more.size()));
	}

	private void assertBound(JsonNode context, int budget) {
		String what = "seed " + this.seed + ", budget " + budget + ": " + context;
		int tokens = context.get("tokens").asInt();
		assertThat(tokens).as(what).isLessThanOrEqualTo(budget);
		assertThat(count(context.get("openai"))).as(what).isLessThanOrEqualTo(tokens);
		assertThat(count(context.get("anthropic"))).as(what).isLessThanOrEqualTo(tokens);
		JsonNode alone = context("tokens: " + budget + ", summary: false");
		List<String> told = World.texts(context, "messages", "sequence");
		if (!alone.get("messages").isEmpty()) {
			assertThat(told).as(what).last().isEqualTo(World.texts(alone, "messages", "sequence").getLast());
		}
		assertThat(told).as(what)
			.allMatch((sequence) -> Integer.parseInt(sequence) > context.at("/summary/upTo/sequence").asInt(0));
	}

	private String text(int longest) {
		String text = this.random.ints(1 + this.random.nextInt(longest), 0, PIECES.size())
			.mapToObj(PIECES::get)
			.collect(Collectors.joining(this.random.nextBoolean() ? " " : ""));
		return text.isBlank() ? "x" : text.substring(0, Math.min(text.length(), 900));
	}

	// As the summariser leaves it, for all who were there from the beginning.
	private static void summary(int upTo, String kind, String text) {
		TestDatabase.query(
				"""
						MATCH (s:Session {workspace: 'demo', name: 'talk'})
						MATCH (m:Message {workspace: 'demo', session: 'talk', sequence: $upTo})
						MERGE (y:Summary {workspace: 'demo', session: 'talk', audience: '1-', kind: $kind, upTo: $upTo})
						SET y.message = m.id, y.text = $text, y.tokenCount = $tokens, y.generatedBy = 'built-in', y.createdAt = datetime()
						MERGE (s)-[:SUMMARISED_BY]->(y)""",
				Map.of("upTo", upTo, "kind", kind, "text", text, "tokens", new Tokens().count(text)));
	}

	private int count(JsonNode turns) {
		int tokens = turns.isEmpty() ? 0 : 3;
		for (JsonNode turn : turns) {
			tokens += 3 + this.counter.count(turn.get("role").asString())
					+ this.counter.count(turn.get("content").asString())
					+ (turn.has("name") ? 1 + this.counter.count(turn.get("name").asString()) : 0);
		}
		return tokens;
	}

	private JsonNode context(String arguments) {
		return this.world.look("session(name: \"talk\") { context(%s) { %s } }".formatted(arguments, FIELDS))
			.at("/session/context");
	}

}
