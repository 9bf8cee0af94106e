package io.peergraph.belief;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.peergraph.Invariants;
import io.peergraph.PeergraphTest;
import io.peergraph.TestClock;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Who knows that two peers say what cannot both hold. */
@PeergraphTest
class ContradictionTests {

	private final World world;

	private final TestClock clock;

	ContradictionTests(@LocalServerPort int port, @Autowired TestClock clock) {
		this.world = World.on(port, "demo");
		this.clock = clock;
	}

	@BeforeEach
	void meet() {
		this.clock.set(Instant.parse("2026-03-10T12:00:00Z"));
		this.world.joins("hall", true, "alice", "bob", "charlie").joins("yard", true, "alice", "dora");
	}

	@AfterEach
	void holds() {
		Invariants.hold();
	}

	@Test
	void isKnownToWhoHeardBoth() throws InterruptedException {
		says("hall", "alice", "The meeting is in room 4.");
		says("yard", "alice", "The meeting is in room 4.");
		says("hall", "bob", "The meeting is in room 5.");

		assertThat(contradictions("charlie", "bob")).containsExactly(
				"bob contradicts alice: 'bob said that the meeting is in room 5' against 'alice said that the meeting is in room 4'");
		assertThat(contradictions("bob", "bob")).hasSize(1);
		assertThat(contradictions("alice", "bob")).hasSize(1);
		assertThat(contradictions("charlie", "alice")).isEmpty();
		assertThat(contradictions("dora", "alice")).isEmpty();
		assertThat(World.texts(known("charlie", "bob"), "premises", "text")).containsExactlyInAnyOrder(
				"bob said that the meeting is in room 5", "alice said that the meeting is in room 4");
	}

	@Test
	void isAlsoADenialOfWhatAnotherSaid() throws InterruptedException {
		says("hall", "alice", "The bridge is safe.");
		says("hall", "bob", "The bridge is not safe.");
		says("hall", "charlie", "I like olives.");
		says("hall", "alice", "Charlie does not like olives.");

		assertThat(contradictions("charlie", "bob")).singleElement().asString().contains("is not safe", "is safe");
		assertThat(contradictions("bob", "alice")).singleElement().asString().contains("olives");
	}

	@Test
	void isForEachAboutWhomItHeardLater() throws InterruptedException {
		says("yard", "alice", "The meeting is in room 4.");
		says("hall", "bob", "The meeting is in room 5.");
		says("hall", "alice", "The meeting is in room 4.");

		assertThat(contradictions("charlie", "alice")).hasSize(1);
		assertThat(contradictions("charlie", "bob")).isEmpty();
		assertThat(contradictions("alice", "bob")).hasSize(1);
	}

	@Test
	void endsForWhoHearsOneOfThemChangeItsMind() throws InterruptedException {
		says("hall", "alice", "The meeting is in room 4.");
		says("hall", "bob", "The meeting is in room 5.");
		this.world.leaves("hall", "charlie");
		says("hall", "alice", "The meeting is in room 5.");

		assertThat(contradictions("bob", "bob")).isEmpty();
		assertThat(contradictions("charlie", "bob")).hasSize(1);
	}

	@Test
	void goesWithEitherOfThem() throws InterruptedException {
		String first = says("hall", "alice", "The meeting is in room 4.");
		says("hall", "bob", "The meeting is in room 5.");
		assertThat(contradictions("charlie", "bob")).hasSize(1);

		this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", first));

		assertThat(contradictions("charlie", "bob")).isEmpty();
		assertThat(TestDatabase.query("MATCH (f:Fact {level: 'CONTRADICTION'}) RETURN f.text AS text", Map.of()))
			.isEmpty();
	}

	@Test
	void isAlsoAnotherValueOfWhatAPeerSaysOfItself() throws InterruptedException {
		says("hall", "alice", "I live in Porto.");
		says("hall", "bob", "alice lives in Graz.");
		says("hall", "alice", "bob is 41.");
		says("hall", "bob", "I am 40.");

		assertThat(contradictions("charlie", "bob")).containsExactlyInAnyOrder(
				"bob contradicts alice: 'bob said that alice lives in Graz' against 'alice lives in Porto'",
				"bob contradicts alice: 'bob is 40' against 'alice said that bob is 41'");
		assertThat(contradictions("dora", "alice")).isEmpty();
	}

	@Test
	void isAlsoBetweenTwoWhoSpeakOfAThird() throws InterruptedException {
		says("hall", "alice", "charlie lives in Porto.");
		says("hall", "bob", "charlie lives in Graz.");
		says("hall", "charlie", "I do not live in Graz.");

		assertThat(contradictions("charlie", "bob")).hasSize(1);
		assertThat(contradictions("alice", "charlie")).hasSize(1);
	}

	@Test
	void isNoneWhereBothMayHold() throws InterruptedException {
		says("hall", "alice", "I live in Porto.", "I am 40.", "People call me Ally.", "I have two sisters.");
		says("hall", "bob", "alice lives in Porto.", "alice lives in Portugal.", "alice is known as Al.",
				"alice has two brothers.", "alice sometimes lives in Graz.", "My sister lives in Graz.",
				"She lives in Lisbon.", "alice is 40 minutes late.", "charlie lives in Graz.");

		assertThat(TestDatabase.query("MATCH (f:Fact {level: 'CONTRADICTION'}) RETURN f.text AS text", Map.of()))
			.isEmpty();
	}

	@Test
	void isNoneBetweenWhatEachSaysOfItself() throws InterruptedException {
		says("hall", "alice", "I live in Porto.");
		says("hall", "bob", "I live in Lisbon.");
		says("hall", "bob", "My favourite colour is blue.");
		says("hall", "alice", "My favourite colour is red.");
		says("hall", "charlie", "I do not live in Porto.");

		assertThat(TestDatabase.query("MATCH (f:Fact {level: 'CONTRADICTION'}) RETURN f.text AS text", Map.of()))
			.isEmpty();
	}

	@Test
	void isFoundAfterwardsByABackfill() throws InterruptedException {
		this.world.joins("hall", false, "eve");
		says("hall", "alice", "The meeting is in room 4.");
		says("hall", "bob", "The meeting is in room 5.");
		assertThat(contradictions("eve", "bob")).isEmpty();

		this.world.mutate("backfill", "BackfillInput", "messages",
				Map.of("workspace", "demo", "session", "hall", "observer", "eve"));
		this.world.settles();

		assertThat(contradictions("eve", "bob")).hasSize(1);
	}

	private String says(String session, String peer, String... contents) throws InterruptedException {
		this.clock.set(this.clock.instant().plus(Duration.ofMinutes(1)));
		String id = this.world.says(session, peer, contents).getFirst();
		this.world.settles();
		return id;
	}

	private JsonNode known(String observer, String observed) {
		JsonNode facts = this.world
			.look("peer(name: \"%s\") { representation(of: \"%s\") { facts { text level premises { text } } } }"
				.formatted(observer, observed))
			.at("/peer/representation/facts");
		return facts.valueStream()
			.filter((fact) -> fact.get("level").asString().equals("CONTRADICTION"))
			.findFirst()
			.orElseThrow();
	}

	private List<String> contradictions(String observer, String observed) {
		return this.world
			.look("peer(name: \"%s\") { representation(of: \"%s\") { facts { text level } } }".formatted(observer,
					observed))
			.at("/peer/representation/facts")
			.valueStream()
			.filter((fact) -> fact.get("level").asString().equals("CONTRADICTION"))
			.map((fact) -> fact.get("text").asString().replace('"', '\''))
			.toList();
	}

}
