package io.peergraph.confidentiality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.Invariants;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be told in front of whom. */
@PeergraphTest
class ConfidentialityTests {

	private static final String CONTEXT = "{ withheld tokens summary { text } messages { content } representation { markdown peerCard facts { text } holdings(history: true) { fact { text } } } openai(assistant: \"alice\") anthropic(assistant: \"alice\") }";

	private static final String ANSWER = "{ withheld text known citations { quote fact { text } message { content } } }";

	private final World world;

	ConfidentialityTests(@LocalServerPort int port) {
		this.world = World.on(port, "demo");
	}

	@BeforeEach
	void meet() throws InterruptedException {
		this.world.joins("council", true, "alice", "bob", "charlie", "dora").joins("tower", true, "alice", "bob");
		this.world.says("council", "alice", "I like olives.");
		this.world.says("tower", "alice", "I plan an attack on the harbour.", "I like tea.");
		this.world.settles();
	}

	@AfterEach
	void holds() {
		Invariants.hold();
	}

	@Test
	void isToldToThoseItIsMeantFor() {
		mark("attack", List.of("bob", "dora"));

		assertThat(answer("bob", "")).contains("harbour").contains("\"withheld\":0");
		assertThat(answer("bob", "listeners: []")).contains("harbour").contains("\"withheld\":0");
		assertThat(answer("bob", "listeners: [\"dora\", \"bob\"]")).contains("harbour").contains("\"withheld\":0");
		assertThat(context("bob", "listeners: [\"dora\"]")).contains("harbour").contains("\"withheld\":0");
	}

	@Test
	void isKeptFromOthers() {
		mark("attack", List.of("bob", "dora"));

		for (String listeners : List.of("[\"charlie\"]", "[\"dora\", \"charlie\"]", "[\"nobody\"]")) {
			String answer = answer("bob", "listeners: " + listeners);
			assertThat(answer).doesNotContain("harbour").doesNotContain("\"withheld\":0");
			String context = context("bob", "listeners: " + listeners);
			assertThat(context).doesNotContain("harbour").contains("I like tea").doesNotContain("\"withheld\":0");
		}
	}

	@Test
	void mayBeHeardByWhoSaidIt() {
		mark("attack", List.of("bob"));

		assertThat(answer("bob", "listeners: [\"alice\"]")).contains("harbour").contains("\"withheld\":0");
	}

	@Test
	void keepsNothingFromWhoSimplyWasNotThere() {
		assertThat(answer("bob", "listeners: [\"charlie\"]")).contains("harbour").contains("\"withheld\":0");
	}

	@Test
	void mayBeToldToNobodyOrToAnybodyAgain() {
		mark("attack", List.of());
		assertThat(answer("bob", "listeners: [\"dora\"]")).doesNotContain("harbour");

		mark("attack", null);
		assertThat(answer("bob", "listeners: [\"dora\"]")).contains("harbour").contains("\"withheld\":0");
	}

	@Test
	void takesWithItWhatSaysTheSameAndWhatRestsOnIt() throws InterruptedException {
		this.world.says("tower", "alice", "I plan an attack on THE harbour!");
		this.world.settles();
		String attack = id("attack");
		this.world.mutate("addFacts", "AddFactsInput", "facts { id }",
				Map.of("workspace", "demo", "facts", List.of(Map.of("text", "alice is about to sail to the harbour",
						"observer", "bob", "about", "alice", "premises", List.of(attack)))));
		mark("attack", List.of("bob"));

		assertThat(context("bob", "listeners: [\"charlie\"]")).doesNotContainIgnoringCase("harbour");
		assertThat(answer("bob", "listeners: [\"charlie\"]")).doesNotContainIgnoringCase("harbour");
		assertThat(context("bob", "listeners: [\"bob\"]")).contains("is about to sail");
	}

	@Test
	void leavesWhatWasAlsoSaidElsewhere() throws InterruptedException {
		this.world.says("tower", "alice", "I am called Zorro. I live in Porto.");
		this.world.says("council", "alice", "I live in Porto.");
		this.world.settles();
		mark("Zorro", List.of("bob"));

		String heard = context("bob", "listeners: [\"charlie\"]");
		assertThat(heard).contains("lives in Porto").doesNotContain("Zorro");
		assertThat(this.world.look(
				"peer(name: \"bob\") { chat(question: \"What does Zorro like?\", listeners: [\"charlie\"]) { text } }")
			.toString()).doesNotContain("olives");
	}

	@Test
	void isInNoSummaryAndNoCard() throws InterruptedException {
		for (int number = 0; number < 45; number++) {
			this.world.says("tower", "alice", "I like the number " + number + " of all the numbers there are.");
		}
		this.world.settles();
		this.world.mutate("setPeerCard", "SetPeerCardInput", "representation { markdown }", Map.of("workspace", "demo",
				"observer", "bob", "observed", "alice", "lines", List.of("alice is after the harbour")));
		String all = "tokens: 700, about: \"alice\", as: \"bob\"";
		JsonNode open = this.world.look("session(name: \"tower\") { context(" + all + ") " + CONTEXT + " }");
		assertThat(open.at("/session/context/summary/text").asString()).isNotBlank();
		assertThat(open.toString()).contains("is after the harbour");

		mark("attack", List.of("bob"));

		JsonNode heard = this.world
			.look("session(name: \"tower\") { context(" + all + ", listeners: [\"charlie\"]) " + CONTEXT + " }");
		assertThat(heard.at("/session/context/summary").isNull()).isTrue();
		assertThat(heard.toString()).doesNotContain("harbour");
		assertThat(heard.at("/session/context/withheld").asInt()).isPositive();
	}

	@Test
	void isShownWithThoseThatTheViewerMet() {
		mark("attack", List.of("bob", "dora"));
		this.world.joins("cellar", true, "eve");
		mark("tea", List.of("eve"));

		String look = "peer(name: \"bob\") { representation(of: \"alice\") { facts { text confidentialTo { name } } } }";
		assertThat(this.world.look(look).toString()).contains("{\"name\":\"bob\"},{\"name\":\"dora\"}")
			.doesNotContain("eve");
		assertThat(this.world.look("seenBy(peer: \"bob\") { " + look + " }").toString()).doesNotContain("eve");
		String seen = this.world.ask(
				"seenBy(peer: \"bob\") { peer(name: \"bob\") { chat(question: \"Who likes tea?\", listeners: [\"eve\"]) "
						+ ANSWER + " } }")
			.toString();
		String unknown = this.world.ask(
				"seenBy(peer: \"bob\") { peer(name: \"bob\") { chat(question: \"Who likes tea?\", listeners: [\"nobody\"]) "
						+ ANSWER + " } }")
			.toString();
		assertThat(seen).isEqualTo(unknown).doesNotContain("tower");
	}

	@Test
	void tellsNobodyOfMarksOnWhatItDoesNotKnow() {
		String before = answer("charlie", "listeners: [\"dora\"]");
		mark("attack", List.of("bob"));

		assertThat(answer("charlie", "listeners: [\"dora\"]")).isEqualTo(before).contains("\"withheld\":0");
	}

	@Test
	void refusesWhomThereIsNot() {
		Map<String, Object> input = Map.of("fact", id("attack"), "to", List.of("nobody"));

		assertThat(this.world.tries("setConfidential", "SetConfidentialInput", "fact { text }", input).toString())
			.contains("NOT_FOUND");
		assertThat(
				this.world.tries("setConfidential", "SetConfidentialInput", "fact { text }", Map.of("fact", "nonsense"))
					.toString())
			.contains("INVALID_ID");
	}

	private void mark(String word, @Nullable List<String> to) {
		Map<String, Object> input = new HashMap<>(Map.of("fact", id(word)));
		input.put("to", to);
		this.world.mutate("setConfidential", "SetConfidentialInput", "fact { text confidentialTo { name } }", input);
	}

	private String id(String word) {
		JsonNode facts = this.world
			.look("peer(name: \"alice\") { representation(maxFacts: 100) { facts { id text } } }")
			.at("/peer/representation/facts");
		for (JsonNode fact : facts) {
			if (fact.get("text").asString().contains(word)) {
				return fact.get("id").asString();
			}
		}
		throw new AssertionError("no fact with " + word + " in " + facts);
	}

	private String answer(String peer, String listeners) {
		String arguments = "question: \"What does alice plan?\", level: HIGH"
				+ (listeners.isEmpty() ? "" : ", " + listeners);
		return this.world.look("peer(name: \"" + peer + "\") { chat(" + arguments + ") " + ANSWER + " }").toString();
	}

	private String context(String as, String listeners) {
		return this.world
			.look("session(name: \"tower\") { context(about: \"alice\", as: \"" + as + "\", " + listeners + ") "
					+ CONTEXT + " }")
			.toString();
	}

}
