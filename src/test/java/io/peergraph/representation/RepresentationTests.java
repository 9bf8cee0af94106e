package io.peergraph.representation;

import java.util.List;
import java.util.Map;

import io.peergraph.Invariants;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@PeergraphTest
class RepresentationTests {

	private static final String KNOWN = """
			facts { text level derivedBy about { name } mentions { name } holders { name } premises { id }
			  evidence { quote support message { content session { name messages { nodes { content } } } } } }
			holdings { timesDerived since until supersededBy { id } }
			observer { name } observed { name } peerCard markdown""";

	private final World world;

	RepresentationTests(@LocalServerPort int port) {
		this.world = World.on(port, "demo");
	}

	@BeforeEach
	void tellASecret() throws InterruptedException {
		this.world.joins("council", true, "alice", "bob", "charlie").joins("tower", true, "alice", "bob");
		this.world.says("council", "alice", "I support the attack on charlie.");
		this.world.says("tower", "alice", "I lost my ring.");
		this.world.settles();
	}

	@Test
	void tellsWhatOnePeerKnowsOfAnother() {
		JsonNode bob = known("bob", "alice");

		assertThat(World.texts(bob, "facts", "text")).hasSize(2).last().asString().contains("ring");
		assertThat(World.texts(bob, "facts", "evidence", "message", "session", "name")).containsExactly("council",
				"tower");
		assertThat(World.texts(bob, "facts", "holders", "name")).containsExactly("bob", "bob");
		assertThat(bob.get("markdown").asString()).startsWith("## Explicit Observations\n\n[20").contains("ring\n");
		assertThat(World.texts(known("charlie", "alice"), "facts", "text")).singleElement()
			.asString()
			.contains("attack");
		assertThat(known("alice", "bob").get("facts")).isEmpty();
	}

	@Test
	void showsAPeerOnlyItsOwnKnowledge() {
		JsonNode seen = this.world.look("""
				seenBy(peer: "charlie") { queue { pending running parked done }
				  peer(name: "charlie") { representation(of: "alice") { facts { id text holders { name } } } } }""")
			.get("seenBy");
		JsonNode others = this.world
			.look("""
					seenBy(peer: "charlie") { peer(name: "bob") { representation(of: "alice") { %s } } }"""
				.formatted(KNOWN))
			.get("seenBy");

		assertThat(World.texts(seen, "peer", "representation", "facts", "holders", "name")).containsExactly("charlie");
		assertThat(seen.get("queue").get("done").asInt()).isZero();
		assertThat(others.get("peer").get("representation").get("facts")).isEmpty();
		assertThat(this.world.look("queue { pending running done }").get("queue").get("done").asInt()).isPositive();
	}

	@Test
	void refusesAPeerThatNobodyNamed() {
		JsonNode answer = this.world.ask("peer(name: \"bob\") { representation(of: \"nobody\") { markdown } }");

		assertThat(answer.get("errors").get(0).get("extensions").get("code").asString()).isEqualTo("NOT_FOUND");
	}

	@Test
	void keepsWhatIsTold() {
		JsonNode added = this.world.mutate("addFacts", "AddFactsInput", "facts { text derivedBy holders { name } }",
				Map.of("workspace", "demo", "facts",
						List.of(Map.of("text", "alice is allergic to nuts", "observer", "bob", "about", "alice",
								"session", "tower"),
								Map.of("text", "bob likes tea", "observer", "bob", "about", "bob"))));

		assertThat(World.texts(added, "facts", "text")).containsExactly("alice is allergic to nuts", "bob likes tea");
		assertThat(World.texts(added, "facts", "holders", "name")).containsExactly("bob", "bob");
		assertThat(World.texts(known("bob", "alice"), "facts", "text")).contains("alice is allergic to nuts");
		assertThat(World.texts(known("charlie", "alice"), "facts", "text")).doesNotContain("alice is allergic to nuts");
		JsonNode refused = this.world.tries("addFacts", "AddFactsInput", "facts { text }", Map.of("workspace", "demo",
				"facts", List.of(Map.of("text", "x", "observer", "nobody", "about", "alice"))));
		assertThat(World.texts(refused, "userErrors", "code")).containsExactly("NOT_FOUND");
	}

	@Test
	void keepsAPeerCard() {
		JsonNode set = this.world.mutate("setPeerCard", "SetPeerCardInput",
				"representation { peerCard observer { name } observed { name } }", Map.of("workspace", "demo",
						"observer", "charlie", "observed", "bob", "lines", List.of("Name: Bob", "Trade: smith")));

		assertThat(World.texts(set, "representation", "peerCard")).containsExactly("Name: Bob", "Trade: smith");
		assertThat(World.texts(known("charlie", "bob"), "peerCard")).hasSize(2);
		assertThat(World.texts(known("bob", "bob"), "peerCard")).isEmpty();
	}

	@Test
	void forgetsWhatRestsOnADeletedMessage() throws InterruptedException {
		String again = this.world.says("council", "alice", "I lost my ring.").getFirst();
		this.world.settles();
		assertThat(World.texts(known("charlie", "alice"), "facts", "text")).hasSize(2);

		this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", again));

		assertThat(World.texts(known("charlie", "alice"), "facts", "text")).singleElement()
			.asString()
			.contains("attack");
		assertThat(World.texts(known("bob", "alice"), "holdings", "timesDerived")).containsOnly("1");
		assertThat(TestDatabase.query("MATCH (f:Fact) RETURN f", Map.of())).hasSize(2);
	}

	@Test
	void forgetsADeletedPeer() throws InterruptedException {
		this.world.says("council", "bob", "I trust alice.");
		this.world.settles();
		this.world.mutate("addFacts", "AddFactsInput", "facts { id }",
				Map.of("workspace", "demo", "facts",
						List.of(Map.of("text", "bob is tall", "observer", "alice", "about", "bob"),
								Map.of("text", "alice snores", "observer", "bob", "about", "alice"))));
		Map<String, String> alice = Map.of("workspace", "demo", "peer", "alice");

		assertThat(this.world.mutate("deletePeer", "DeletePeerInput", "deleted", alice).get("deleted").asBoolean())
			.isTrue();

		JsonNode left = this.world
			.look("""
					peers { nodes { name } } peer(name: "alice") { name }
					session(name: "council") { members { peer { name } } messages { nodes { sequence witnesses { name } } } }""");
		assertThat(World.texts(left, "peers", "nodes", "name")).containsExactlyInAnyOrder("bob", "charlie");
		assertThat(left.get("peer").isNull()).isTrue();
		assertThat(World.texts(left, "session", "messages", "nodes", "sequence")).containsExactly("2");
		assertThat(World.texts(left, "session", "messages", "nodes", "witnesses", "name"))
			.containsExactlyInAnyOrder("bob", "charlie");
		assertThat(World.texts(known("bob", "bob"), "facts", "text")).containsExactly("bob trusts alice");
		assertThat(TestDatabase.query("""
				MATCH (n) WHERE n:Fact AND n.text <> 'bob trusts alice'
				  OR n:Representation AND 'alice' IN [n.observer, n.observed] OR n:Passage AND n.author = 'alice'
				  OR n:WorkUnit AND n.subject = 'alice'
				RETURN labels(n) AS labels, n.text AS text, n.title AS title""", Map.of())).isEmpty();
		Invariants.hold();
		assertThat(this.world.mutate("deletePeer", "DeletePeerInput", "deleted", alice).get("deleted").asBoolean())
			.isFalse();
	}

	@Test
	void embedsWhatWasSaid() {
		assertThat(
				TestDatabase.query("MATCH (m:Message) WHERE NOT EXISTS { (m)<-[:OF]-(:Passage) } RETURN m", Map.of()))
			.isEmpty();
	}

	private JsonNode known(String observer, String observed) {
		return this.world
			.look("peer(name: \"%s\") { representation(of: \"%s\") { %s } }".formatted(observer, observed, KNOWN))
			.get("peer")
			.get("representation");
	}

}
