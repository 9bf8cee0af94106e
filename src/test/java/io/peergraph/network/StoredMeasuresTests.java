package io.peergraph.network;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.peergraph.PeergraphTest;
import io.peergraph.TestClock;
import io.peergraph.World;
import io.peergraph.access.View;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Value;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Large networks are measured beforehand, for the application and for nobody else. */
@PeergraphTest
@TestPropertySource(properties = "peergraph.network.measured-at-once=3")
class StoredMeasuresTests {

	private static final String MEASURES = """
			network%s { computedAt peers { nodes { peer { name } reputation influence brokerage constraint core reciprocity
			  community { id } } } communities { id peers { name } } balance { triads balanced unbalanced { kind } } }""";

	private final World world;

	private final TestClock clock;

	private final Sociometry sociometry;

	StoredMeasuresTests(@LocalServerPort int port, @Autowired TestClock clock, @Autowired Sociometry sociometry) {
		this.world = World.on(port, "large");
		this.clock = clock;
		this.sociometry = sociometry;
	}

	@BeforeEach
	void talk() throws InterruptedException {
		this.world.joins("hall", true, "alice", "bob", "charlie", "dora");
		this.world.joins("tower", true, "alice", "bob", "dora");
		this.world.says("hall", "alice", "I trust bob.");
		this.world.says("hall", "bob", "I trust alice.", "I trust charlie.");
		this.world.says("tower", "dora", "I am against alice.", "I am on the side of bob.");
		this.world.settles();
		this.clock.set(Instant.now());
	}

	@Test
	void areNullUntilTheyAreWorkedOut() throws InterruptedException {
		JsonNode before = look("");
		assertThat(before.valueStream()).hasSize(4).allMatch(JsonNode::isNull);

		this.world.settles();

		JsonNode found = look("");
		assertThat(found.get("computedAt").asString()).isEqualTo(this.clock.instant().toString());
		assertThat(World.texts(found, "peers", "nodes", "peer", "name")).containsExactly("alice", "bob", "charlie",
				"dora");
		assertThat(MeasuresRow.read(stored()).measures()).isEqualTo(this.sociometry.measure(View.of("large")));
	}

	@Test
	void areWorkedOutAgainForWhoAsksLater() throws InterruptedException {
		look("");
		this.world.settles();
		this.world.says("hall", "charlie", "I trust dora.");
		this.world.settles();
		String first = look("").get("computedAt").asString();
		this.world.settles();
		assertThat(look("").get("computedAt").asString()).as("not more often").isEqualTo(first);

		this.clock.advance(Duration.ofMinutes(11));
		JsonNode old = look("");
		assertThat(old.get("computedAt").asString()).as("nobody waits").isEqualTo(first);
		this.world.settles();

		JsonNode found = look("");
		assertThat(found.get("computedAt").asString()).isGreaterThan(first);
		assertThat(found.at("/peers/nodes/3/reputation").asDouble())
			.isGreaterThan(old.at("/peers/nodes/3/reputation").asDouble());
	}

	@Test
	void areNoPeersBusiness() throws InterruptedException {
		look("");
		this.world.settles();

		JsonNode seen = look("(as: \"charlie\")");
		assertThat(seen).isEqualTo(this.world.look("seenBy(peer: \"charlie\") { " + MEASURES.formatted("") + " }")
			.get("seenBy")
			.get("network"));
		assertThat(World.texts(seen, "peers", "nodes", "peer", "name")).containsExactly("alice", "bob", "charlie");

		TestDatabase.query("MATCH (m:NetworkMeasures) SET m.reputation = [7.0, 7.0, 7.0, 7.0]", Map.of());
		assertThat(look("(as: \"charlie\")")).isEqualTo(seen);
		assertThat(look("").at("/peers/nodes/0/reputation").asDouble()).isEqualTo(7);
	}

	@Test
	void ofOtherTimesAreWorkedOutAtOnce() {
		JsonNode found = look("(asOf: \"%s\")".formatted(this.clock.instant()));

		assertThat(World.texts(found, "peers", "nodes", "peer", "name")).hasSize(4);
	}

	@Test
	void forgetWhoIsDeleted() throws InterruptedException {
		look("");
		this.world.settles();
		JsonNode before = look("");

		this.world.mutate("deletePeer", "DeletePeerInput", "deleted", Map.of("workspace", "large", "peer", "bob"));

		assertThat(stored().asMap().toString()).doesNotContain("bob").contains("alice", "dora");
		this.world.joins("hall", true, "erik");
		JsonNode after = look("");
		assertThat(World.texts(after, "peers", "nodes", "peer", "name")).containsExactly("alice", "charlie", "dora");
		assertThat(after.at("/peers/nodes/2/reputation")).isEqualTo(before.at("/peers/nodes/3/reputation"));
	}

	@Test
	void goWhereThereAreFewAgain() throws InterruptedException {
		look("");
		this.world.settles();
		this.world.mutate("deletePeer", "DeletePeerInput", "deleted", Map.of("workspace", "large", "peer", "dora"));

		assertThat(World.texts(look(""), "peers", "nodes", "peer", "name")).containsExactly("alice", "bob", "charlie");
	}

	private JsonNode look(String arguments) {
		return this.world.look(MEASURES.formatted(arguments)).get("network");
	}

	private static Value stored() {
		return TestDatabase.query("MATCH (m:NetworkMeasures) RETURN m", Map.of()).getFirst().get("m");
	}

}
