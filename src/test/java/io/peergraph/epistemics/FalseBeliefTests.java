package io.peergraph.epistemics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

import io.peergraph.Invariants;
import io.peergraph.PeergraphTest;
import io.peergraph.TestClock;
import io.peergraph.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Stories of who thinks what of what others think, when these were not there: by the last
 * statement that all of them heard.
 */
@PeergraphTest
class FalseBeliefTests {

	private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

	private final World world;

	private final TestClock clock;

	FalseBeliefTests(@LocalServerPort int port, @Autowired TestClock clock) {
		this.world = World.on(port, "stories");
		this.clock = clock;
	}

	@BeforeEach
	void meet() {
		this.clock.set(NOON);
		this.world.joins("room", true, "sally", "anne", "charlie");
	}

	@AfterEach
	void holds() {
		Invariants.hold();
	}

	@Test
	void whoWasAwayBelievesWhatItHeardLast() throws InterruptedException {
		says("room", "anne", "The treasure is in Porto.");
		leaves("room", "sally");
		says("room", "anne", "The treasure is in Lisbon.");

		assertThat(believes("anne", "sally")).containsExactly("Porto, outdated");
		assertThat(believes("charlie", "sally")).containsExactly("Porto, outdated");
		assertThat(believes("anne", "charlie")).containsExactly("Lisbon");
		// Anne herself knows better, and charlie, too, who is not in the chain.
		assertThat(believes("sally", "anne")).containsExactly("Porto, outdated");
	}

	@Test
	void whatWasSaidLastComesFirstWithinAMessage() throws InterruptedException {
		for (int round = 1; round <= 3; round++) {
			says("room", "anne", "I like tea. I have %d cats. I bought %d boats.".formatted(20 + round, 30 + round));
		}

		assertThat(beliefs("", "", "sally", "charlie")).containsExactly("boats", "cats", "tea", "boats", "cats",
				"boats", "cats");
		assertThat(beliefs("", ", first: 2", "sally", "charlie")).containsExactly("boats", "cats");
	}

	@Test
	void whoComesBackBelievesTheOldUntilItIsToldAnew() throws InterruptedException {
		says("room", "anne", "The treasure is in Porto.");
		leaves("room", "sally");
		says("room", "anne", "The treasure is in Lisbon.");
		joins("room", "sally");
		says("room", "anne", "I like tea.");

		assertThat(believes("anne", "sally")).containsExactly("tea", "Porto, outdated");
		says("room", "anne", "The treasure is in Lisbon.");
		assertThat(believes("anne", "sally")).containsExactly("Lisbon", "tea");
		leaves("room", "sally");
		says("room", "anne", "The treasure is in Porto.");
		joins("room", "sally");
		assertThat(believes("anne", "sally")).containsExactly("Lisbon, outdated", "tea");
		assertThat(believes("sally", "sally")).containsExactly("Lisbon, outdated", "tea");
	}

	@Test
	void whatWasToldAsideIsUnknownToWhoWasNotThere() throws InterruptedException {
		says("room", "anne", "The treasure is in Porto.");
		leaves("room", "sally");
		says("room", "anne", "The treasure is in Lisbon.");
		joins("garden", "sally", "anne");
		says("garden", "anne", "The treasure is in Lisbon.");

		// All three know where it is; charlie does not know that sally was told.
		assertThat(believes("anne", "sally")).containsExactly("Lisbon");
		assertThat(believes("charlie", "sally")).containsExactly("Porto, outdated");
		assertThat(believes("sally", "charlie")).containsExactly("Porto, outdated");
		assertThat(believes("anne", "charlie", "sally")).containsExactly("Porto, outdated");
		assertThat(believes("anne", "sally", "charlie")).containsExactly("Porto, outdated");
		assertThat(believes("charlie", "anne", "charlie")).containsExactly("Lisbon");
	}

	@Test
	void secondOrderIsWhatAllThreeHeard() throws InterruptedException {
		says("room", "anne", "The treasure is in Porto.");
		leaves("room", "sally");
		says("room", "anne", "The treasure is in Lisbon.");
		leaves("room", "charlie");
		joins("room", "sally");
		says("room", "anne", "The treasure is in Madrid.");

		assertThat(believes("anne", "sally")).containsExactly("Madrid");
		assertThat(believes("anne", "charlie")).containsExactly("Lisbon, outdated");
		assertThat(believes("anne", "charlie", "sally")).containsExactly("Porto, outdated");
		assertThat(believes("sally", "charlie")).containsExactly("Porto, outdated");
		assertThat(believes("sally", "anne", "charlie")).containsExactly("Porto, outdated");
		assertThat(believes("sally", "anne", "sally")).containsExactly("Madrid");
		// Nobody is left who could know better.
		assertThat(believes("anne", "sally", "charlie", "anne", "sally")).containsExactly("Porto");
	}

	@Test
	void knowsWhatWasThoughtThen() throws InterruptedException {
		says("room", "anne", "The treasure is in Porto.");
		Instant then = this.clock.instant();
		says("room", "anne", "The treasure is in Lisbon.");

		assertThat(beliefs("", ", asOf: \"" + then + "\"", "anne", "sally")).containsExactly("Porto");
		assertThat(beliefs("", ", asOf: \"" + NOON.minusSeconds(60) + "\"", "anne", "sally")).isEmpty();
	}

	@Test
	void throughItsEyesNobodyKnowsThatOthersKnowBetter() throws InterruptedException {
		says("room", "anne", "The treasure is in Porto.");
		leaves("room", "sally");
		String before = this.world.ask(seen("sally")).toString();
		says("room", "anne", "The treasure is in Lisbon.");

		assertThat(believes("sally", "charlie")).containsExactly("Porto, outdated");
		assertThat(this.world.ask(seen("sally")).toString()).isEqualTo(before).contains("\"outdated\":false");
		assertThat(beliefs("sally", "", "anne", "charlie")).isEmpty();
		assertThat(this.world.ask(seen("charlie")).toString()).contains("Lisbon").contains("Porto");
	}

	@Test
	void refusesWhomItNeverMet() {
		this.world.joins("cellar", true, "eve");

		for (String chain : List.of("[\"eve\"]", "[\"nobody\"]")) {
			assertThat(this.world
				.ask("peer(name: \"sally\") { believes(chain: " + chain + ", about: \"anne\") { outdated } }")
				.toString()).contains("NOT_FOUND");
		}
		assertThat(this.world.ask("peer(name: \"sally\") { believes(chain: [], about: \"anne\") { outdated } }")
			.toString()).contains("TOO_FEW");
	}

	private static String seen(String peer) {
		return """
				seenBy(peer: "%s") { peer(name: "%s") {
				  charlie: believes(chain: ["charlie"], about: "anne") { outdated because { content witnesses { name } } fact { text evidence { quote } } }
				  anne: believes(chain: ["sally", "anne"], about: "anne") { outdated because { content } fact { text recordedAt } } } }"""
			.formatted(peer, peer);
	}

	private void says(String session, String peer, String content) throws InterruptedException {
		later();
		this.world.says(session, peer, content);
		this.world.settles();
	}

	private void leaves(String session, String peer) {
		later();
		this.world.leaves(session, peer);
	}

	private void joins(String session, String... peers) {
		later();
		this.world.joins(session, true, peers);
	}

	private void later() {
		this.clock.set(this.clock.instant().plus(Duration.ofMinutes(1)));
	}

	private List<String> believes(String thinker, String... chain) {
		return beliefs("", "", thinker, chain);
	}

	private List<String> beliefs(String eyes, String more, String thinker, String... chain) {
		String field = "peer(name: \"%s\") { believes(chain: [\"%s\"], about: \"anne\"%s) { fact { text } because { content } outdated } }"
			.formatted(thinker, String.join("\", \"", chain), more);
		var found = eyes.isEmpty() ? this.world.look(field).at("/peer/believes")
				: this.world.look("seenBy(peer: \"" + eyes + "\") { " + field + " }").at("/seenBy/peer/believes");
		return StreamSupport.stream(found.spliterator(), false).map((belief) -> {
			String text = belief.at("/fact/text").asString();
			String place = text.substring(text.lastIndexOf(' ') + 1);
			assertThat(belief.at("/because/0/content").asString()).contains(place);
			return place + (belief.get("outdated").asBoolean() ? ", outdated" : "");
		}).toList();
	}

}
