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

/** Who did what to whom, where trust is in question. */
@PeergraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrustTests {

	@LocalServerPort
	int port;

	private World world;

	@BeforeAll
	void talk() throws InterruptedException {
		this.world = World.on(this.port, "realm").joins("hall", true, "north", "south", "east");
		this.world.says("hall", "north", "I promise peace to east.");
		this.world.says("hall", "south", "I will attack north in the spring.", "I am allied with west against north.");
		this.world.says("hall", "east", "south broke the promise of peace.", "I do not trust south.");
		this.world.settles();
	}

	@Test
	void countsNoAttackAgainstWhomItIsAimedAt() {
		JsonNode north = ask("Can north be trusted?");

		assertThat(north.get("text").asString()).contains("peace").doesNotContain("attack", "allied");
	}

	@Test
	void countsWhatOneDidAndWhatOthersSayOfIt() {
		assertThat(ask("Can south be trusted?").get("text").asString()).contains("attack");
		assertThat(ask("Has south kept the promise of peace?").get("text").asString()).contains("broke")
			.doesNotStartWith("Yes");
	}

	@Test
	void countsABrokenPromiseNeverForWhoBrokeIt() throws InterruptedException {
		this.world.joins("mill", true, "sorn", "vey", "kesh", "dov");
		this.world.says("mill", "sorn", "Vey, I will help you with the harvest.", "Kesh, I promise to mend your cart.",
				"Dov, I will send you ten sacks of flour tomorrow.");
		this.world.says("mill", "vey", "Sorn, you never helped me with the harvest.");
		this.world.says("mill", "sorn", "Dov, I can't send you the ten sacks of flour after all.");
		this.world.settles();

		for (String peer : List.of("vey", "kesh", "dov")) {
			String told = text(peer, "Can I trust sorn?");
			assertThat(told).as(peer).contains("Against it speaks", "never helped");
			assertThat(told.substring(told.indexOf("For it speaks"))).as(peer)
				.contains("cart")
				.doesNotContain("harvest", "flour");
		}
	}

	@Test
	void countsNoPromiseWhereOneWasBrokenAndNobodySaidWhich() throws InterruptedException {
		this.world.joins("dyke", true, "ulf", "wim");
		this.world.says("dyke", "ulf", "Wim, I will mend your pump.", "Wim, I will paint your gate.");
		this.world.settles();
		assertThat(text("wim", "Can I trust ulf?")).startsWith("Nothing that wim knows").contains("For it speaks");

		this.world.says("dyke", "wim", "Ulf, you broke your promise.");
		this.world.settles();
		assertThat(text("wim", "Can I trust ulf?")).startsWith("All that wim knows speaks against")
			.contains("ulf broke their promise")
			.doesNotContain("pump", "gate", "For it speaks");
	}

	@Test
	void tellsWhomOneCanTrust() throws InterruptedException {
		this.world.joins("port", true, "ana", "ben", "cid", "eda").joins("pier", true, "ana", "cid");
		this.world.says("port", "ben", "Ana, I will repair your net.", "Eda, I will paint your boat.");
		this.world.says("port", "ana", "Ben, you repaired my net as promised. You kept your promise.");
		this.world.says("port", "cid", "Ana, I will bring you salt.");
		this.world.says("pier", "ana", "Cid, you broke your promise, you never brought me the salt.");
		this.world.settles();

		for (String question : List.of("Who can I trust?", "Whom can I trust?", "Who should I rely on?")) {
			assertThat(text("ana", question)).as(question)
				.startsWith("By what ana knows, it speaks for trust that ben kept a promise to ana")
				.contains("It speaks against trust that cid broke a promise to ana")
				.doesNotContain("eda");
		}
		assertThat(text("eda", "Who can I trust?")).contains("ben kept a promise to ana").doesNotContain("cid", "salt");
		assertThat(text("ana", "Who keeps their promises?")).contains("ben kept a promise to ana",
				"Not kept: cid broke a promise to ana");
		assertThat(text("eda", "Who keeps their promises?")).contains("ben kept a promise to ana")
			.doesNotContain("cid");
		assertThat(text("ana", "Which promises are still open?")).startsWith("Still open, by what ana knows: ")
			.contains("ben promised eda", "Not kept: cid broke a promise to ana")
			.doesNotContain("repair");
		assertThat(text("eda", "Which promises are still open?")).contains("ben promised eda", "cid promised ana")
			.doesNotContain("broke");
	}

	@Test
	void tellsToWhomOneLied() throws InterruptedException {
		this.world.joins("cave", true, "finn", "gus").joins("cliff", true, "finn", "hela");
		this.world.says("cave", "finn", "I lied to you, gus.");
		this.world.says("cliff", "hela", "You lied to me, finn.");
		this.world.settles();

		assertThat(text("finn", "Have I lied to gus?")).startsWith("Yes, by what finn knows: finn lied to gus");
		assertThat(text("gus", "Did finn lie to me?")).startsWith("Yes, by what gus knows: finn lied to gus");
		assertThat(text("hela", "Did finn lie to me?")).startsWith("Yes, by what hela knows: finn lied to hela");
		assertThat(text("finn", "Whom have I lied to?")).contains("finn lied to gus", "finn lied to hela");
		assertThat(text("hela", "Who lied to gus?")).doesNotContain("finn lied to gus");
		assertThat(text("gus", "Have I lied to finn?")).doesNotStartWith("Yes");
	}

	@Test
	void tellsWhomAnAttackIsAimedAtAndWhoIsAllied() {
		assertThat(ask("Whom does south want to attack?").get("text").asString()).contains("attack north");
		assertThat(ask("Who is allied with west?").get("text").asString()).contains("south");
		assertThat(ask("Who is allied with north?").get("known").asBoolean()).isFalse();
	}

	private String text(String peer, String question) {
		return ask(peer, question).get("text").asString();
	}

	private JsonNode ask(String question) {
		return ask("east", question);
	}

	private JsonNode ask(String peer, String question) {
		return this.world.look("peer(name: \"%s\") { chat(question: \"%s\") { text known } }".formatted(peer, question))
			.at("/peer/chat");
	}

}
