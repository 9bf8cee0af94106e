package io.peergraph.network;

import java.util.List;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The network of who keeps no representation of others, but heard what they said. */
@PeergraphTest
class BystanderTests {

	private static final String TIES = """
			ties(first: 5) { nodes { kind from { name } to { name } evidence(first: 5) { nodes { quote
			  fact { text recordedAt holders { name } evidence { quote message { id createdAt } } } } } } }""";

	private final World world;

	BystanderTests(@LocalServerPort int port) {
		this.world = World.on(port, "bystanders");
	}

	@BeforeEach
	void meet() {
		this.world.joins("hall", false, "alice", "bob", "charlie").joins("cellar", false, "alice", "bob");
	}

	@Test
	void hasWhatWasSaidBeforeThem() throws InterruptedException {
		String heard = this.world.says("hall", "alice", "I trust bob.").getFirst();
		this.world.settles();

		JsonNode ties = network("charlie").at("/network/ties/nodes");
		assertThat(ties).hasSize(1);
		assertThat(tie(ties.get(0))).isEqualTo("alice TRUSTS bob");
		JsonNode fact = ties.at("/0/evidence/nodes/0/fact");
		assertThat(fact.get("text").asString()).contains("trust");
		assertThat(fact.at("/evidence/0/message/id").asString()).isNotEqualTo(heard);
		assertThat(fact.get("recordedAt")).isEqualTo(fact.at("/evidence/0/message/createdAt"));
		assertThat(fact.get("holders")).isEmpty();
		assertThat(facts("charlie")).isEmpty();
	}

	@Test
	void countsNothingOfWhatWasSaidElsewhere() throws InterruptedException {
		this.world.says("cellar", "alice", "I trust bob.", "bob and I are allies.");
		this.world.settles();
		assertThat(network("charlie").at("/network/ties/nodes")).isEmpty();

		this.world.says("hall", "alice", "I trust bob.");
		this.world.settles();
		JsonNode ties = network("charlie").at("/network/ties/nodes");
		assertThat(ties).hasSize(1);
		assertThat(ties.at("/0/evidence/nodes")).hasSize(1);
		JsonNode fact = ties.at("/0/evidence/nodes/0/fact");
		assertThat(fact.get("recordedAt")).isEqualTo(fact.at("/evidence/0/message/createdAt"));
	}

	@Test
	void hasWhatBecameOfPromises() throws InterruptedException {
		this.world.says("hall", "alice", "bob, I promise to send you ten sacks of grain.");
		this.world.says("hall", "bob", "alice, you broke your promise to send me ten sacks of grain.");
		this.world.settles();

		assertThat(promises("charlie")).containsExactlyInAnyOrderElementsOf(promises("bob")).hasSize(1);
		assertThat(promises("charlie").getFirst()).contains("BROKEN");
	}

	private JsonNode network(String as) {
		return this.world.look("network(as: \"%s\", kinds: [TRUSTS, ALLIED_WITH, OPPOSES]) { %s }".formatted(as, TIES));
	}

	private List<String> promises(String as) {
		return this.world
			.look("seenBy(peer: \"" + as
					+ "\") { promises { nodes { by { name } quote status made { text } decidingQuote } } }")
			.at("/seenBy/promises/nodes")
			.valueStream()
			.map(JsonNode::toString)
			.toList();
	}

	private List<String> facts(String as) {
		return World.texts(
				this.world.look("peer(name: \"" + as + "\") { representation(of: \"alice\") { facts { text } } }"),
				"peer", "representation", "facts", "text");
	}

	private static String tie(JsonNode tie) {
		return "%s %s %s".formatted(tie.at("/from/name").asString(), tie.get("kind").asString(),
				tie.at("/to/name").asString());
	}

}
