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

/** What became of promises, and who is on whose side, by what the asked peer heard. */
@PeergraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromiseAnswersTests {

	@LocalServerPort
	int port;

	private World world;

	@BeforeAll
	void talk() throws InterruptedException {
		this.world = World.on(this.port, "village")
			.joins("barn", true, "alice", "cerys", "dov")
			.joins("green", true, "dov", "erik", "frida")
			.joins("gate", true, "alice", "bob", "charlie")
			.joins("side", true, "alice", "bob");
		this.world.says("barn", "dov", "Good morning everybody.");
		this.world.says("barn", "alice", "I promise to give cerys six cows.");
		this.world.says("green", "dov", "Frida, I promise to mend your roof.");
		this.world.says("green", "frida", "Dov, you mended my roof. You kept your promise.");
		this.world.says("green", "erik", "Frida, I will bring you fish tomorrow.");
		this.world.says("green", "frida", "Erik, you broke your promise, you never brought me the fish.");
		this.world.says("green", "dov", "Erik, I promise to teach you chess.");
		this.world.says("gate", "alice", "Charlie, I promise peace. I will not attack you.");
		this.world.says("side", "bob", "What about Charlie?");
		this.world.says("side", "alice", "I will attack him.");
		this.world.settles();
	}

	@Test
	void owesADeedToWhomItServes() {
		assertThat(text("cerys", "What did alice promise me?")).contains("alice promised cerys", "six cows");
		assertThat(ask("dov", "What did alice promise me?").get("known").asBoolean()).isFalse();
	}

	@Test
	void tellsWhetherAPromiseWasKept() {
		assertThat(text("frida", "Did dov keep his promise to me?"))
			.startsWith("Yes, by what frida knows: dov kept a promise to frida: frida said on")
			.doesNotContain("trusting");
		assertThat(text("frida", "Has erik kept his word to me?"))
			.startsWith("No, by what frida knows: erik broke a promise to frida: frida said on");
		assertThat(text("erik", "Was dov's promise to frida kept?")).startsWith("Yes, by what erik knows:");
		assertThat(text("frida", "Did erik break his promise?")).startsWith("Yes, by what frida knows:");
	}

	@Test
	void saysNeitherYesNorNoWhereSomeAreOpen() {
		assertThat(text("erik", "Did dov keep his promise to me?"))
			.startsWith("Still open, by what erik knows: dov promised erik: dov said on")
			.contains("chess");
		assertThat(text("erik", "Did dov keep his promises?"))
			.startsWith("What speaks to it: dov kept a promise to frida")
			.contains("dov promised erik");
		assertThat(text("erik", "What does dov still owe me?")).startsWith("Still open").contains("chess");
	}

	@Test
	void tellsOfThePromiseThatIsMeant() {
		assertThat(text("erik", "Did dov keep his promise to mend frida's roof?")).startsWith("Yes");
		assertThat(text("erik", "Did dov keep his promise to teach me chess?")).startsWith("Still open");
		assertThat(text("erik", "When did erik break his promise to frida?")).contains("erik broke a promise to frida");
		assertThat(ask("erik", "Did dov keep his promise to sell me a horse?").get("known").asBoolean()).isFalse();
	}

	@Test
	void knowsNothingOfPromisesThatWereNotMade() {
		for (String question : List.of("Did erik keep his promise to dov?", "Has alice kept her word to me?",
				"Who betrayed dov?", "What does erik owe dov?")) {
			assertThat(ask("frida", question).get("known").asBoolean()).as(question).isFalse();
		}
	}

	@Test
	void tellsWhoeverAsksWhoBrokeAPromiseToIt() throws InterruptedException {
		this.world.joins("inn", true, "hal", "ida").joins("loft", true, "hal", "jon");
		this.world.says("inn", "ida", "Hal, I promise to pay you nine florins.");
		this.world.says("inn", "hal", "Ida, you never paid me the nine florins.");
		this.world.says("inn", "ida", "Hal, I betrayed you.");
		this.world.settles();

		for (String question : List.of("Who broke a promise to me?", "Did anybody break a promise to me?",
				"Who did not keep his word to me?", "Which promises to me were broken?")) {
			assertThat(text("hal", question)).as(question).contains("ida broke a promise to hal");
		}
		assertThat(text("hal", "Who betrayed me?")).contains("ida betrayed hal: ida said on");
		assertThat(text("hal", "Has ida betrayed me?")).startsWith("Yes, by what hal knows: ida betrayed hal");
		assertThat(ask("jon", "Who broke a promise to hal?").get("known").asBoolean()).isFalse();
		assertThat(ask("jon", "Who betrayed hal?").toString()).doesNotContain("ida", "inn");
	}

	@Test
	void listsBothSidesWhereTwoSayOtherwise() throws InterruptedException {
		this.world.joins("mill", true, "kit", "lea");
		this.world.says("mill", "kit", "Lea, I promise to guard the gate tonight.");
		this.world.says("mill", "lea", "Kit, you broke your promise.");
		this.world.says("mill", "kit", "I kept it.");
		this.world.settles();

		for (String question : List.of("Who broke a promise to me?", "Did kit keep his promise to me?",
				"Has kit broken his word?", "Which promises did kit keep?")) {
			assertThat(text("lea", question)).as(question)
				.contains("kit broke a promise to lea: lea said on", "you broke your promise",
						"kit kept a promise to lea: kit said on", "I kept it")
				.doesNotStartWith("Yes")
				.doesNotStartWith("No");
		}
	}

	@Test
	void tellsWhoTookBackAPromise() throws InterruptedException {
		this.world.joins("quay", true, "max", "nell");
		this.world.says("quay", "max", "Nell, I promise to lend you my boat.");
		this.world.says("quay", "max", "I'm sorry, Nell, I withdraw my promise.");
		this.world.settles();

		for (String question : List.of("Who withdrew a promise to me?", "Which promises to me were withdrawn?",
				"Did max take back his promise to me?")) {
			assertThat(text("nell", question)).as(question)
				.contains("max took back a promise to nell: max said on", "I withdraw my promise");
		}
		assertThat(ask("max", "Who withdrew a promise to me?").get("known").asBoolean()).isFalse();
	}

	@Test
	void showsNothingOfASideTalkToWhoWasNotThere() {
		for (String question : List.of("Is alice on my side?", "Is alice against me?", "Has alice kept her word to me?",
				"Can I trust alice?", "Who wants to attack me?", "Who betrayed me?",
				"Did alice break her promise to me?", "Does alice plan to attack me?")) {
			assertThat(ask("charlie", question).toString()).as(question).doesNotContain("attack him", "side\"");
		}
		assertThat(text("bob", "Is alice on charlie's side?"))
			.startsWith("No, by what bob knows: alice is against charlie")
			.contains("I will attack him");
		assertThat(text("bob", "Can charlie trust alice?")).contains("Against it speaks", "I will attack him");
	}

	@Test
	void answersOfSidesFromWhatTellsThem() {
		assertThat(text("charlie", "Is alice on my side?"))
			.startsWith(
					"Not known: charlie knows nothing about that. " + "What is known nearby: alice promised charlie")
			.doesNotContain("trusting");
		assertThat(ask("charlie", "Is alice on my side?").get("known").asBoolean()).isFalse();
	}

	@Test
	void marksHearsayAndTellsItLast() throws InterruptedException {
		this.world.joins("well", true, "kai", "lou", "mia", "ned");
		this.world.says("well", "lou", "Mia trusts Kai.");
		this.world.says("well", "ned", "I trust Kai.");
		this.world.says("well", "lou", "Ned hates Kai.", "Kai betrayed Mia.");
		this.world.says("well", "kai", "Mia, I will help you with the hay tomorrow.");
		this.world.settles();

		assertThat(text("mia", "Who trusts kai?")).contains("knows: ned trusts kai",
				"Hearsay: mia trusts kai: lou said on");
		assertThat(text("mia", "Can I trust kai?")).contains("Against it speaks: Hearsay: ",
				"For it speaks: kai will help mia");
	}

	@Test
	void namesWhoKeepsAPromiseOnce() {
		assertThat(this.world.look("peer(name: \"frida\") { representation { facts { text } } }").toString())
			.contains("dov kept their promise")
			.doesNotContain("dov's promise");
	}

	private String text(String peer, String question) {
		return ask(peer, question).get("text").asString();
	}

	private JsonNode ask(String peer, String question) {
		return this.world.look(
				"peer(name: \"%s\") { chat(question: \"%s\") { text known citations { quote message { session { name } } } } }"
					.formatted(peer, question))
			.at("/peer/chat");
	}

}
