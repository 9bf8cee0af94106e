package io.peergraph.fact;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.peergraph.PeergraphTest;
import io.peergraph.Subscriber;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Facts are followed by those who come to hold them. */
@PeergraphTest
@Timeout(300)
class FactSubscriptionTests {

	private static final String FOLLOW = "subscription($observer: String!, $after: String) "
			+ "{ factObserved(workspace: \"w\", observer: $observer, after: $after) "
			+ "{ cursor fact { text about { name } holders { name } evidence { message { content } } } } }";

	private static final Duration QUIET = Duration.ofSeconds(1);

	@LocalServerPort
	int port;

	private World world;

	@BeforeEach
	void meet() {
		this.world = World.on(this.port, "w");
		this.world.joins("lunch", true, "alice", "bob");
		this.world.joins("side", true, "alice", "carol");
	}

	@Test
	void tellsWhatItsObserverComesToHold() throws InterruptedException {
		this.world.says("lunch", "alice", "I live in Porto.");
		this.world.settles();
		try (Subscriber bob = Subscriber.on(this.port).subscribe("1", FOLLOW, Map.of("observer", "bob"))) {
			JsonNode stored = bob.events(1).getFirst().get("fact");
			assertThat(stored.get("text").asString()).contains("Porto");
			assertThat(World.texts(stored, "holders", "name")).containsExactly("bob");

			this.world.says("side", "alice", "I like olives.");
			this.world.says("lunch", "alice", "I like tea.");
			this.world.settles();

			assertThat(texts(bob.events(1))).singleElement().asString().contains("tea");
			assertThat(bob.poll(QUIET)).isNull();
		}
	}

	@Test
	void goesOnAfterTheCursor() throws InterruptedException {
		this.world.says("lunch", "alice", "I live in Porto.");
		this.world.settles();
		String cursor;
		try (Subscriber alice = Subscriber.on(this.port).subscribe("1", FOLLOW, Map.of("observer", "alice"))) {
			cursor = alice.events(1).getFirst().get("cursor").asString();
		}
		this.world.says("side", "alice", "I like olives.");
		this.world.says("lunch", "alice", "I live in Porto.");
		this.world.settles();

		try (Subscriber alice = Subscriber.on(this.port)) {
			alice.subscribe("1", FOLLOW, Map.of("observer", "alice", "after", cursor));
			assertThat(texts(alice.events(1))).singleElement().asString().contains("olives");
			assertThat(alice.poll(QUIET)).isNull();

			alice.subscribe("live", FOLLOW.replace("after: $after", "live: true").replace(", $after: String", ""),
					Map.of("observer", "alice"));
			assertThat(alice.poll(QUIET)).isNull();

			alice.subscribe("2", FOLLOW, Map.of("observer", "bob", "after", cursor));
			assertThat(alice.next().at("/payload/0/extensions/code").asString()).isEqualTo("INVALID_CURSOR");
			alice.subscribe("3", FOLLOW, Map.of("observer", "nobody"));
			assertThat(alice.next().at("/payload/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
		}
	}

	@Test
	void givesEveryHoldingOfAPeerAPlaceOfItsOwn() throws InterruptedException {
		this.world.says("lunch", "alice", "I live in Porto.", "I like tea.", "I have two sisters.");
		this.world.says("lunch", "bob", "I live in Lisbon.", "I play chess.");
		this.world.settles();

		TestDatabase.query("""
				MATCH (o:Peer)-[:HOLDS]->(:Representation)-[i:INCLUDES]->(:Fact)
				WITH o.name AS peer, o.observerSequence AS held, o.observerKey AS key, count(i) AS holdings,
				     count(DISTINCT i.observerSequence) AS places, collect(DISTINCT i.observerKey) AS keys
				RETURN peer, held, holdings, places, keys = [key] AS own""", Map.of())
			.forEach((row) -> assertThat(row.get("places").asLong()).as(row.toString())
				.isEqualTo(row.get("holdings").asLong())
				.isEqualTo(row.get("own").asBoolean() ? row.get("held").asLong() : -1));
	}

	private static List<String> texts(List<JsonNode> events) {
		return events.stream().map((event) -> event.at("/fact/text").asString()).toList();
	}

}
