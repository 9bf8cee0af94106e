package io.peergraph.network;

import java.util.List;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What one says of how others stand to each other, and what it weighs. */
@PeergraphTest
class HearsayTests {

	private final World world;

	HearsayTests(@LocalServerPort int port) {
		this.world = World.on(port, "hearsay");
	}

	@BeforeEach
	void meet() {
		this.world.joins("hall", true, "dora", "alice", "charlie", "bob").joins("cellar", true, "dora", "erik");
	}

	@Test
	void isTheClaimOfWhoTellsIt() throws InterruptedException {
		this.world.says("hall", "dora", "alice told me that bob will attack charlie.",
				"According to bob, charlie trusts alice.", "alice told me that bob promised charlie ten sacks.");
		this.world.settles();

		assertThat(stances("charlie")).containsExactlyInAnyOrder("bob OPPOSITION charlie by dora",
				"charlie TRUST alice by dora", "bob PROMISE charlie by dora");
		assertThat(ties()).isEmpty();
	}

	@Test
	void mayBeOfWhoIsNotThere() throws InterruptedException {
		this.world.says("cellar", "dora", "alice told me that bob will attack charlie.",
				"According to bob, charlie trusts alice.", "alice told me that bob promised charlie ten sacks.");
		this.world.settles();

		assertThat(stances("charlie")).containsExactlyInAnyOrder("bob OPPOSITION charlie by dora",
				"charlie TRUST alice by dora", "bob PROMISE charlie by dora");
		assertThat(ties()).isEmpty();
	}

	private List<String> ties() {
		return World.texts(
				this.world.look("network(kinds: [TRUSTS, OPPOSES, ALLIED_WITH]) { ties { nodes { kind } } }"),
				"network", "ties", "nodes", "kind");
	}

	private List<String> stances(String of) {
		JsonNode nodes = this.world
			.look("timeline(peers: [\"" + of + "\"]) { nodes { kind from { name } to { name } saidBy { name } } }")
			.at("/timeline/nodes");
		return nodes.valueStream()
			.map((one) -> "%s %s %s by %s".formatted(one.at("/from/name").asString(), one.get("kind").asString(),
					one.at("/to/name").asString(), one.at("/saidBy/name").asString()))
			.toList();
	}

}
