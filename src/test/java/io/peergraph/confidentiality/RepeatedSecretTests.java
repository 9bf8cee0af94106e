package io.peergraph.confidentiality;

import java.util.ArrayList;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What others repeat of what is confidential. */
@PeergraphTest
class RepeatedSecretTests {

	private static final String CONTEXT = "{ withheld tokens summary { text } messages { content } representation { markdown peerCard facts { text } holdings(history: true) { fact { text } } } openai(assistant: \"pia\") anthropic(assistant: \"pia\") }";

	private static final String ANSWER = "{ withheld text known citations { quote fact { text } message { content } } }";

	private static final String QUINN = "listeners: [\"quinn\"]";

	private final World world;

	RepeatedSecretTests(@LocalServerPort int port) {
		this.world = World.on(port, "demo");
	}

	@BeforeEach
	void meet() throws InterruptedException {
		this.world.joins("den", true, "nell", "otto", "pia")
			.joins("yard", true, "otto", "pia")
			.joins("hall", true, "otto", "pia", "quinn");
		this.world.says("den", "nell", "I am pregnant.", "I like tea.");
		this.world.settles();
	}

	@AfterEach
	void holds() {
		Invariants.hold();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nell is pregnant.", "Nell told me she is pregnant.", "nell said \"I am pregnant\".",
			"Did you know that nell is pregnant?", "By the way, nell is really pregnant!",
			"I talked to nell. She is pregnant!", "According to Nell, she is pregnant.",
			"Is it true that nell isn't pregnant at all?", "> nell: I am pregnant.\n\nWow." })
	void isKeptInWhicheverWords(String repetition) throws InterruptedException {
		this.world.says("yard", "otto", repetition, "I repair bicycles.");
		this.world.settles();
		assertThat(all("")).contains("pregnant").contains("\"withheld\":0");

		mark("nell is pregnant", List.of("otto"));

		assertThat(all(QUINN)).doesNotContainIgnoringCase("pregnant")
			.contains("bicycles")
			.contains("likes tea")
			.containsPattern("\"withheld\":[1-9]");
		assertThat(all("listeners: [\"otto\"]")).contains("pregnant").contains("\"withheld\":0");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					I will sell the farm in March.              | In March nell will sell the farm.             | farm
					I will sell the farm in March.              | Is it true that nell will sell the farm in March? | farm
					I will sell the farm in March.              | nell wrote: "I will sell the farm in March."  | farm
					I will sell the farm in March.              | > I will sell the farm in March.              | farm
					I kissed Rupert yesterday.                  | nell kissed Rupert.                           | kissed
					I turned 50 yesterday.                      | nell turned 50!                               | turned
					I earn 9,400 euros a month.                 | nell earns 9400 euros a month.                | 9400
					I am bankrupt, but please tell nobody.      | nell is bankrupt, can you believe it?         | bankrupt
					Psst, I voted for the mayor.                | nell voted for the mayor.                     | mayor
					Pia, please keep this to yourself: I was fired from the shipyard in March. | I heard that nell was fired from the shipyard. | shipyard
					I was fired from the shipyard.              | nell was fired. From the shipyard, of all places. | shipyard
					I hate my boss Wanda.                       | nell wrote: "I hate my boss Wanda"            | boss""")
	void isKeptWithoutWhatIsSaidAroundIt(String secret, String repetition, String telling) throws InterruptedException {
		this.world.says("den", "nell", secret);
		this.world.says("yard", "otto", repetition, "I repair bicycles.");
		this.world.settles();
		assertThat(all("")).contains(telling);

		for (JsonNode fact : this.world.look("peer(name: \"nell\") { representation { facts { id text } } }")
			.at("/peer/representation/facts")) {
			if (!fact.get("text").asString().matches(".*(?:pregnant|tea).*")) {
				mark(fact.get("text").asString(), List.of("otto"));
			}
		}

		assertThat(all(QUINN)).doesNotContainIgnoringCase(telling).contains("bicycles").contains("likes tea");
	}

	@Test
	void isKeptWhenItIsRepeatedAfterTheMark() throws InterruptedException {
		mark("nell is pregnant", List.of());
		this.world.says("yard", "otto", "nell is pregnant, I think.", "nell lives in Porto.");
		this.world.says("hall", "pia", "nell told me that she is pregnant.");
		this.world.settles();

		assertThat(all(QUINN)).doesNotContain("pregnant").contains("Porto");
		assertThat(this.world
			.look("session(name: \"yard\") { context(about: \"nell\", listeners: [\"quinn\"]) " + CONTEXT + " }")
			.toString()).doesNotContain("pregnant");
	}

	@Test
	void mayBeHeardByWhoRepeatsIt() throws InterruptedException {
		this.world.says("yard", "otto", "Guess what: nell is pregnant.");
		this.world.settles();
		mark("nell is pregnant", List.of());

		assertThat(context("yard", "listeners: [\"otto\"]")).contains("Guess what");
		assertThat(context("den", "listeners: [\"otto\"]")).doesNotContain("I am pregnant");
		assertThat(context("yard", "listeners: [\"nell\"]")).contains("Guess what");
	}

	@Test
	void isKeptThoughOnlyTheReportIsMarked() throws InterruptedException {
		this.world.says("yard", "otto", "nell is pregnant.");
		this.world.settles();
		mark("otto said that nell is pregnant", List.of("nell"));

		assertThat(all(QUINN)).doesNotContain("pregnant").contains("likes tea");
	}

	@Test
	void takesWithItWhatFollowsAndTheCard() throws InterruptedException {
		this.world.says("yard", "otto", "nell is pregnant.", "I repair bicycles.");
		this.world.settles();
		tell("nell needs a cradle", id("otto said that nell is pregnant"));
		card("otto", "otto is a friend of nell, who is pregnant");
		assertThat(context("yard", "")).contains("cradle").contains("who is pregnant");

		mark("nell is pregnant", List.of("otto"));

		assertThat(context("yard", QUINN)).doesNotContain("pregnant").doesNotContain("cradle").contains("bicycles");
	}

	@Test
	void isInNoSummary() throws InterruptedException {
		this.world.says("yard", "otto", "nell is pregnant.");
		for (int number = 0; number < 45; number++) {
			this.world.says("yard", "otto", "I like the number " + number + " of all the numbers there are.");
		}
		this.world.settles();
		String small = "tokens: 700, about: \"otto\", as: \"pia\"";
		JsonNode open = this.world.look("session(name: \"yard\") { context(" + small + ") " + CONTEXT + " }");
		assertThat(open.at("/session/context/summary/text").asString()).isNotBlank();

		mark("nell is pregnant", List.of());

		JsonNode heard = this.world
			.look("session(name: \"yard\") { context(" + small + ", " + QUINN + ") " + CONTEXT + " }");
		assertThat(heard.at("/session/context/summary").isNull()).isTrue();
		assertThat(heard.toString()).doesNotContain("pregnant");
	}

	@Test
	void keepsNothingElse() throws InterruptedException {
		this.world.says("yard", "otto", "nell has a boat.", "pia is pregnant.", "nell likes coffee, and tea bores me.",
				"I am pleased with nell.");
		this.world.settles();
		mark("nell is pregnant", List.of());

		assertThat(context("yard", QUINN)).contains("has a boat")
			.contains("pia is pregnant")
			.contains("likes coffee")
			.contains("pleased with nell");
	}

	@Test
	void changesNothingWhereTheMarkIsOnWhatTheTellerDidNotWitness() throws InterruptedException {
		this.world.joins("attic", true, "nell", "rita");
		this.world.says("attic", "nell", "I bought a boat.");
		this.world.says("hall", "otto", "nell bought a boat.");
		this.world.settles();
		String before = all(QUINN);
		String seen = seen();
		assertThat(before).contains("boat").contains("\"withheld\":0");

		mark("nell bought a boat", List.of("rita"));

		assertThat(all(QUINN)).isEqualTo(before);
		assertThat(seen()).isEqualTo(seen);
	}

	@Test
	void isToldAgainWhenTheMarkIsTakenOff() throws InterruptedException {
		this.world.says("yard", "otto", "nell is pregnant.");
		this.world.settles();
		String before = all(QUINN);

		mark("nell is pregnant", List.of());
		assertThat(all(QUINN)).isNotEqualTo(before);

		mark("nell is pregnant", null);
		assertThat(all(QUINN)).isEqualTo(before).contains("pregnant");
	}

	@Test
	void lastsAsLongAsTheFactThatIsMarked() throws InterruptedException {
		String again = this.world.says("den", "nell", "I am pregnant.").getFirst();
		this.world.says("yard", "otto", "nell is pregnant.");
		this.world.settles();
		mark("nell is pregnant", List.of());

		this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", again));
		assertThat(all(QUINN)).doesNotContain("pregnant");

		this.world.mutate("deleteSession", "DeleteSessionInput", "deleted",
				Map.of("workspace", "demo", "session", "den"));
		this.world.settles();
		assertThat(this.world
			.look("session(name: \"yard\") { context(as: \"pia\", " + QUINN + ") { withheld messages { content } } }")
			.toString()).contains("nell is pregnant").contains("\"withheld\":0");
	}

	private String all(String listeners) {
		return answer(listeners) + context("den", listeners) + context("yard", listeners) + context("hall", listeners);
	}

	private String answer(String listeners) {
		List<String> answers = new ArrayList<>();
		for (String question : List.of("What do you know about nell?", "What did otto say?", "Who is pregnant?")) {
			answers.add(this.world
				.look("peer(name: \"pia\") { chat(question: \"" + question + "\", level: HIGH, " + listeners + ") "
						+ ANSWER + " }")
				.toString());
		}
		return String.join("\n", answers);
	}

	private String context(String session, String listeners) {
		List<String> contexts = new ArrayList<>();
		for (String about : List.of("nell", "otto")) {
			contexts.add(this.world
				.look("session(name: \"" + session + "\") { context(about: \"" + about + "\", as: \"pia\", " + listeners
						+ ") " + CONTEXT + " }")
				.toString());
		}
		return String.join("\n", contexts);
	}

	private String seen() {
		return this.world.look(
				"seenBy(peer: \"quinn\") { peer(name: \"quinn\") { chat(question: \"What about nell?\", listeners: [\"otto\"]) "
						+ ANSWER + " } session(name: \"hall\") { context(listeners: [\"pia\"]) " + CONTEXT + " } }")
			.toString();
	}

	private void tell(String text, String premise) {
		this.world.mutate("addFacts", "AddFactsInput", "facts { id }", Map.of("workspace", "demo", "facts",
				List.of(Map.of("text", text, "observer", "pia", "about", "otto", "premises", List.of(premise)))));
	}

	private void card(String observed, String line) {
		this.world.mutate("setPeerCard", "SetPeerCardInput", "representation { markdown }",
				Map.of("workspace", "demo", "observer", "pia", "observed", observed, "lines", List.of(line)));
	}

	private void mark(String text, @Nullable List<String> to) {
		Map<String, Object> input = new HashMap<>(Map.of("fact", id(text)));
		input.put("to", to);
		this.world.mutate("setConfidential", "SetConfidentialInput", "fact { text }", input);
	}

	private String id(String text) {
		for (String about : List.of("nell", "otto")) {
			JsonNode facts = this.world
				.look("peer(name: \"" + about + "\") { representation(maxFacts: 100) { facts { id text } } }")
				.at("/peer/representation/facts");
			for (JsonNode fact : facts) {
				if (fact.get("text").asString().equals(text)) {
					return fact.get("id").asString();
				}
			}
		}
		throw new AssertionError("no fact " + text);
	}

}
