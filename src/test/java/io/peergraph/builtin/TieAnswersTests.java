package io.peergraph.builtin;

import java.util.List;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Who stands how to whom, by what the asked peer heard. */
@PeergraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TieAnswersTests {

	@LocalServerPort
	int port;

	private World world;

	@BeforeAll
	void talk() throws InterruptedException {
		this.world = World.on(this.port, "realm")
			.joins("hall", true, "alice", "bob", "charlie", "dora")
			.joins("side", true, "alice", "bob")
			.joins("tea", true, "bob", "dora");
		this.world.says("hall", "charlie", "I trust Alice.", "Dora, I am your ally.");
		this.world.says("hall", "dora", "Charlie, count me in on your side.", "Bob, I do not trust you any more.");
		this.world.says("side", "alice", "Bob, let us be allies.", "I am against Charlie.");
		this.world.says("side", "bob", "Alice, I am on your side.");
		this.world.says("tea", "dora", "Bob, I was your ally.", "Bob, you broke your promise to pay me back.");
		this.world.settles();
		this.world.says("hall", "dora", "Charlie, I am your enemy now.");
		this.world.settles();
	}

	@Test
	void tellsOneWhoIsOnItsSide() {
		JsonNode bob = ask("bob", "Who are my allies?");

		assertThat(bob.get("text").asString()).contains("alice is on bob's side: alice said on",
				"let us be allies.\" [");
		assertThat(bob.at("/citations/0/message/session/name").asString()).isEqualTo("side");
		assertThat(ask("charlie", "Who are alice's allies?").toString()).doesNotContain("bob", "side");
	}

	@Test
	void tellsWhoIsAlliedWithWhomAndWhatEnded() {
		String bob = ask("bob", "Who is allied with whom?").get("text").asString();
		String charlie = ask("charlie", "Who is allied with whom?").get("text").asString();

		assertThat(bob).contains("alice is on bob's side", "bob is on alice's side")
			.doesNotContain("charlie is on dora's side")
			.contains("No more: dora is against charlie: dora said on");
		assertThat(charlie).startsWith("No more: dora is against charlie")
			.doesNotContain("bob's side", "let us be allies");
	}

	@Test
	void tellsWhoTrustsWhom() {
		assertThat(ask("alice", "Whom does charlie trust?").get("text").asString())
			.contains("charlie trusts alice: charlie said on", "I trust Alice\" [1].");
		assertThat(ask("alice", "Does charlie trust me?").get("text").asString())
			.startsWith("Yes, by what alice knows:");
		assertThat(ask("charlie", "Does dora trust bob?").get("text").asString())
			.startsWith("No, by what charlie knows:");
		assertThat(ask("charlie", "Does bob trust dora?").get("text").asString()).doesNotStartWith("Yes")
			.doesNotStartWith("No,");
	}

	@Test
	void tellsOnlyThoseWhoHeardItWhoBrokeAPromise() {
		JsonNode dora = ask("dora", "Who broke a promise to me?");

		assertThat(dora.get("text").asString()).contains("bob broke a promise to dora: dora said on");
		assertThat(dora.get("citations").size()).isOne();
		assertThat(ask("charlie", "Who broke a promise to dora?").get("known").asBoolean()).isFalse();
	}

	@Test
	void tellsWhyOneStandsToAnotherAsItDoes() {
		String bob = ask("bob", "Why doesn't dora trust me any more?").get("text").asString();
		String charlie = ask("charlie", "Why does dora not trust bob?").get("text").asString();

		assertThat(bob).startsWith("By what bob knows: dora does not trust bob: dora said on")
			.contains("bob broke a promise to dora: dora said on");
		assertThat(charlie).startsWith("By what charlie knows: dora does not trust bob").doesNotContain("promise");
		assertThat(ask("charlie", "Why does charlie not trust alice?").get("text").asString())
			.startsWith("No, by what charlie knows: charlie trusts alice");
		assertThat(ask("charlie", "Why is dora against me?").get("text").asString()).contains("I am your enemy now");
		assertThat(ask("charlie", "Why is alice against me?").get("known").asBoolean()).isFalse();
	}

	@Test
	void tellsWhenAnAllianceEnded() {
		assertThat(ask("charlie", "When did the alliance with dora break?").get("text").asString())
			.matches("On \\d+ \\w+ \\d{4}: dora is against charlie: .*");
		assertThat(ask("bob", "When did the alliance with alice break?").get("known").asBoolean()).isFalse();
	}

	@Test
	void tellsTheApplicationWhenTheAlliancesOfOneEnded() {
		assertThat(asApplication("When did the alliance with dora break?").get("text").asString())
			.matches("On \\d+ \\w+ \\d{4}: dora is against charlie: .*");
		assertThat(asApplication("When did the alliance with alice break?").get("known").asBoolean()).isFalse();
	}

	@Test
	void takesNobodyForWhoIsMeantByMe() {
		for (String question : List.of("Who broke a promise to me?", "Who are my allies?",
				"When did my alliance with dora break?")) {
			JsonNode answer = asApplication(question);
			assertThat(answer.get("known").asBoolean()).as(question).isFalse();
			assertThat(answer.get("text").asString()).as(question).contains("Ask through a peer");
		}
		assertThat(asApplication("Who broke a promise to bob?").get("text").asString()).doesNotContain("Ask through");
	}

	@Test
	void takesNoDeedForAnother() {
		this.world.joins("fair", true, "vic", "wyn");
		this.world.says("fair", "wyn", "Vic, you robbed me.");

		assertThat(settled("wyn", "Did vic rob me?")).startsWith("Yes, by what wyn knows: vic did harm to wyn");
		assertThat(settled("wyn", "Did vic attack me?")).doesNotStartWith("Yes");
		assertThat(settled("wyn", "Has vic wronged me?")).startsWith("Yes");
	}

	@Test
	void tellsWhichAlliancesHoldNoMore() {
		assertThat(ask("charlie", "Which alliances were broken?").get("text").asString())
			.startsWith("No more: dora is against charlie");
		assertThat(ask("bob", "Why did the alliance of dora and charlie end?").get("text").asString())
			.contains("dora is against charlie");
	}

	@Test
	void takesNoOfferForAnAlliance() {
		this.world.joins("walk", true, "emil", "fay");
		this.world.says("walk", "emil", "Fay, I would like to be your ally.");
		assertThat(settled("fay", "Are emil and fay allied?")).doesNotStartWith("Yes").doesNotStartWith("No,");
	}

	@Test
	void tellsAnOfferThatWasDeclinedAsAnOffer() {
		this.world.joins("quay", true, "gus", "hilda");
		this.world.says("quay", "gus", "Hilda, would you be my ally this season?");
		this.world.says("quay", "hilda", "No, I would rather stay on my own.");

		assertThat(settled("hilda", "Is gus allied with hilda?")).startsWith("Only offered, by what hilda knows: ")
			.contains("gus offers hilda an alliance");
		assertThat(settled("hilda", "Can I trust gus?")).doesNotContain("For it speaks");
	}

	@Test
	void tellsWhoPromisedWhat() {
		this.world.joins("mill", true, "ida", "jon");
		this.world.says("mill", "ida", "Jon, I will bring you the flour on Friday.");

		for (String question : List.of("Who promised me what?", "What has been promised to me?",
				"Who promised what to whom?")) {
			assertThat(settled("jon", question)).as(question).contains("ida promised jon", "the flour");
		}
	}

	@Test
	void tellsWhatOnePromisedToTheOneWhoIsMeant() throws InterruptedException {
		this.world.joins("ship", true, "omar", "nadia", "lea");
		this.world.says("ship", "omar", "Lea, I will paint your boat.", "Nadia, I promise to mend your roof.");
		this.world.settles();

		assertThat(ask("lea", "What did Omar promise Nadia?").get("text").asString())
			.contains("omar promised nadia: omar said on", "mend your roof")
			.doesNotContain("boat");
		assertThat(ask("lea", "What did Lea promise Nadia?").get("known").asBoolean()).isFalse();
		assertThat(ask("lea", "Has omar promised me anything?").get("text").asString()).startsWith("Yes")
			.contains("paint your boat");
	}

	@Test
	void tellsOnlyWhoWasToldWhoToldIt() throws InterruptedException {
		this.world.joins("quay", true, "rosa", "tim").joins("bar", true, "tim", "una");
		this.world.says("quay", "rosa", "I do not trust Una.");
		this.world.settles();

		assertThat(ask("tim", "Who told me that una cannot be trusted?").get("text").asString())
			.contains("rosa does not trust una");
		assertThat(ask("una", "Who told tim that I cannot be trusted?").get("known").asBoolean()).isFalse();
	}

	@Test
	void takesNoAllianceForOneThatWasBroken() {
		this.world.joins("mill", true, "gil", "hans");
		this.world.says("mill", "gil", "Hans, I am your ally.");
		this.world.says("mill", "hans", "Gil, I am your ally.");
		assertThat(settled("gil", "Are hans and gil allied?")).startsWith("Yes");
		this.world.says("mill", "gil", "Hans, you sold me out.");

		assertThat(settled("gil", "Are hans and I still allies?"))
			.startsWith("No, by what gil knows: hans did harm to gil");
		assertThat(settled("hans", "Who are my allies?")).startsWith("No more: hans did harm to gil");
		assertThat(settled("gil", "When did the alliance with hans break?")).contains("you sold me out");
	}

	@Test
	void knowsNothingWhereNothingWasSaidOfIt() {
		for (String question : List.of("Who broke a promise to me?", "Who are my allies?", "Who distrusts me?",
				"Who kept a promise to me?", "Is alice allied with dora?")) {
			assertThat(ask("charlie", question.replace("my allies", "alice's allies")).get("known").asBoolean())
				.as(question)
				.isFalse();
		}
	}

	private String settled(String peer, String question) {
		try {
			this.world.settles();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return ask(peer, question).get("text").asString();
	}

	private JsonNode asApplication(String question) {
		return this.world.look("chat(question: \"" + question + "\") { text known }").get("chat");
	}

	private JsonNode ask(String peer, String question) {
		return this.world.look(
				"peer(name: \"%s\") { chat(question: \"%s\") { text known citations { quote message { session { name } } } } }"
					.formatted(peer, question))
			.at("/peer/chat");
	}

}
