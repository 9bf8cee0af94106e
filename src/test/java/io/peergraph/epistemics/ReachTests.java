package io.peergraph.epistemics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.peergraph.PeergraphTest;
import io.peergraph.TestClock;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Who can come to know a thing, and through whom. */
@PeergraphTest
class ReachTests {

	private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

	private final World world;

	private final TestClock clock;

	ReachTests(@LocalServerPort int port, @Autowired TestClock clock) {
		this.world = World.on(port, "demo");
		this.clock = clock;
	}

	@BeforeEach
	void tell() throws InterruptedException {
		this.clock.set(NOON);
		this.world.joins("hall", true, "alice", "bob", "dora", "eve");
		this.world.says("hall", "dora", "I like the hall.");
		this.world.leaves("hall", "bob", "dora");
		this.world.joins("tower", true, "alice", "bob");
		later();
		this.world.says("tower", "alice", "I plan an attack on the harbour.");
		later();
	}

	@Test
	void isThereForWhoHeardIt() throws InterruptedException {
		this.world.settles();

		assertThat(reach("bob", "")).isEqualTo("true [] [I plan an attack on the harbour.]");
	}

	@Test
	void takesOneThatIsTogetherWithBothAfterwards() throws InterruptedException {
		this.world.settles();
		assertThat(reach("dora", "")).isEqualTo("false [] []");

		this.world.joins("inn", true, "bob", "charlie");
		assertThat(reach("charlie", "")).isEqualTo("true [bob] [I plan an attack on the harbour.]");
		this.world.says("inn", "bob", "I have news.");
		assertThat(reach("charlie", "")).isEqualTo("true [bob] [I plan an attack on the harbour., I have news.]");
	}

	@Test
	void doesNotGoBackInTime() throws InterruptedException {
		// Bob met dora before he knew; alice is still in the hall with eve, who stayed.
		this.world.settles();

		assertThat(reach("dora", "")).startsWith("false");
		assertThat(reach("eve", "")).startsWith("true [alice]");
	}

	@Test
	void passesThroughSeveralInTheRightOrder() throws InterruptedException {
		this.world.joins("inn", true, "charlie", "dora");
		this.world.says("inn", "charlie", "I am too early.");
		this.world.leaves("inn", "charlie", "dora");
		later();
		this.world.joins("market", true, "bob", "charlie");
		this.world.says("market", "bob", "I have news.");
		this.world.leaves("market", "bob", "charlie");
		this.world.settles();
		assertThat(reach("dora", "")).isEqualTo("false [] []");
		later();
		this.world.joins("inn", true, "charlie", "dora");
		this.world.says("inn", "dora", "I am back.");
		this.world.leaves("inn", "dora");

		assertThat(reach("dora", ""))
			.isEqualTo("true [bob, charlie] [I plan an attack on the harbour., I have news., I am back.]");
	}

	@Test
	void knowsWhatWasPossibleThen() throws InterruptedException {
		later();
		this.world.joins("inn", true, "bob", "charlie");
		this.world.says("inn", "bob", "I have news.");
		this.world.settles();

		assertThat(reach("charlie", "")).startsWith("true");
		assertThat(reach("charlie", ", asOf: \"2026-03-10T12:02:30Z\"")).startsWith("false");
		assertThat(reach("bob", ", asOf: \"2026-03-10T12:00:30Z\"")).startsWith("false");
	}

	@Test
	void showsAPeerOnlyWhereItWasItself() throws InterruptedException {
		this.world.joins("inn", true, "bob", "charlie");
		this.world.says("inn", "bob", "I have news.");
		this.world.joins("fair", true, "alice", "bob", "charlie");
		this.world.leaves("fair", "charlie");
		this.world.settles();
		JsonNode fact = this.world
			.look("seenBy(peer: \"alice\") { peer(name: \"alice\") { representation { facts { id text } } } }")
			.at("/seenBy/peer/representation/facts/0");
		String look = "seenBy(peer: \"alice\") { reachable(fact: \"%s\", by: \"%s\") { possible through { name } because { content } } }";

		assertThat(this.world.ask(look.formatted(fact.get("id").asString(), "charlie")).toString())
			.contains("NOT_FOUND");
		this.world.joins("fair", true, "charlie");
		this.world.leaves("fair", "alice");
		this.world.joins("fair", true, "alice");
		this.world.leaves("fair", "bob");
		assertThat(this.world.look(look.formatted(fact.get("id").asString(), "charlie")).toString()).isEqualTo(
				"{\"seenBy\":{\"reachable\":{\"possible\":true,\"through\":[{\"name\":\"alice\"}],\"because\":[{\"content\":\"I plan an attack on the harbour.\"}]}}}");
	}

	@Test
	void refusesWhatThereIsNot() throws InterruptedException {
		this.world.settles();

		assertThat(this.world.ask("reachable(fact: \"%s\", by: \"nobody\") { possible }".formatted(id())).toString())
			.contains("NOT_FOUND");
		assertThat(this.world
			.ask("seenBy(peer: \"eve\") { reachable(fact: \"%s\", by: \"alice\") { possible } }".formatted(id()))
			.toString()).contains("NOT_FOUND");
		assertThat(this.world.ask("reachable(fact: \"x\", by: \"alice\") { possible }").toString())
			.contains("INVALID_ID");
	}

	private void later() {
		this.clock.set(this.clock.instant().plus(Duration.ofMinutes(1)));
	}

	private String id() {
		return this.world.look("peer(name: \"alice\") { representation { facts { id text } } }")
			.at("/peer/representation/facts/0/id")
			.asString();
	}

	private String reach(String by, String more) {
		JsonNode reach = this.world
			.look("reachable(fact: \"%s\", by: \"%s\"%s) { possible through { name } because { content } }"
				.formatted(id(), by, more))
			.get("reachable");
		List<String> because = World.texts(reach, "because", "content");
		return reach.get("possible").asBoolean() + " " + World.texts(reach, "through", "name") + " " + because;
	}

}
