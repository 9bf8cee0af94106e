package io.peergraph;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.peergraph.graph.Transactions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names as networks have them go through the whole of it, and mean nothing to any part of
 * it.
 */
@PeergraphTest
class NamesInUseTests {

	private static final String WORKSPACE = "acme: dev|ops^2 +x";

	private static final String SESSION = "#general: 1|2";

	/** Of which some look like others that were joined. */
	private static final List<String> PEERS = List.of("@bob:example.org", "花子 鈴木", "a", "a:b", "b:c", "a:b:c", "x|y",
			"x", "שלום", "Zoë Müller", "DERIVE", "scope:1", "OR", "MATCH n", "a".repeat(512));

	@LocalServerPort
	int port;

	@Autowired
	Neo4jClient client;

	@Autowired
	Transactions transactions;

	@Test
	void goThroughAllOfIt() throws InterruptedException {
		World world = World.on(this.port, WORKSPACE);
		world.joins(SESSION, true, PEERS.toArray(String[]::new));
		for (String peer : PEERS) {
			world.says(SESSION, peer, "I live in house " + PEERS.indexOf(peer) + ".");
		}
		world.settles();

		for (String peer : PEERS) {
			JsonNode seen = world
				.look("""
						seenBy(peer: "%1$s") {
						  id
						  peer(name: "%1$s") { id name representation { facts { id text about { name } holders { name } } } chat(question: "Where does %1$s live?") { known } }
						  session(name: "%2$s") { id name context(as: "%1$s", about: "%1$s") { openai(assistant: "%1$s") } messages { totalCount nodes { id author { id name } witnesses { name } } } }
						  search(query: "house", as: "%1$s") { message { content } }
						}"""
					.formatted(peer, SESSION))
				.get("seenBy");

			assertThat(seen.at("/peer/name").asString()).isEqualTo(peer);
			assertThat(World.texts(seen, "peer", "representation", "facts", "text")).singleElement()
				.asString()
				.contains("house " + PEERS.indexOf(peer));
			assertThat(World.texts(seen, "peer", "representation", "facts", "about", "name")).containsExactly(peer);
			assertThat(World.texts(seen, "session", "messages", "nodes", "author", "name"))
				.containsExactlyElementsOf(PEERS);
			assertThat(seen.at("/session/context/openai").toString()).contains("house " + PEERS.indexOf(peer));
			for (String id : ids(seen)) {
				JsonNode node = Http.on(this.port)
					.graphQl("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
					.get("data");
				assertThat(node.at("/node/id").asString()).isEqualTo(id);
			}
		}
	}

	private static List<String> ids(JsonNode seen) {
		List<String> ids = new ArrayList<>();
		for (String path : List.of("/id", "/peer/id", "/session/id", "/peer/representation/facts/0/id",
				"/session/messages/nodes/0/id", "/session/messages/nodes/1/author/id")) {
			ids.add(seen.at(path).asString());
		}
		return ids;
	}

	@Test
	void pageThroughWorkspacesOfAnyName() {
		List<String> names = List.of("a", "a b", "a|b", "a|b|c", "a:b", "花子");
		for (String name : names) {
			World.on(this.port, name).says("s", "p", "hi");
		}

		List<String> found = new ArrayList<>();
		String after = "";
		for (int page = 0; page < names.size(); page++) {
			JsonNode answer = Http.on(this.port)
				.graphQl("{ workspaces(first: 1" + after + ") { nodes { name } pageInfo { endCursor } } }")
				.at("/data/workspaces");
			found.addAll(World.texts(answer, "nodes", "name"));
			after = ", after: \"" + answer.at("/pageInfo/endCursor").asString() + "\"";
		}
		assertThat(found).containsExactlyInAnyOrderElementsOf(names);
	}

	@Test
	void areOneHoweverTheyAreTyped() {
		String composed = "Zo\u00EB";
		String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
		World world = World.on(this.port, composed);
		world.says(composed, composed, "one");
		World.on(this.port, apart).says(apart, apart, "two");

		JsonNode seen = World.on(this.port, apart)
			.look("""
					peers(filter: { name: { eq: "%1$s" } }) { totalCount nodes { name } }
					session(name: "%1$s") { messages(filter: { author: { in: ["%1$s"] } }) { totalCount } context(as: "%1$s", about: "%1$s", sessions: ["%1$s"]) { tokens } }
					seenBy(peer: "%1$s") { peer(name: "%1$s") { representation(of: "%1$s") { observed { name } } } }
					search(query: "two", as: "%1$s") { message { content } }"""
				.formatted(apart));

		assertThat(seen.at("/peers/totalCount").asInt()).isEqualTo(1);
		assertThat(seen.at("/peers/nodes/0/name").asString()).isEqualTo(composed);
		assertThat(seen.at("/session/messages/totalCount").asInt()).isEqualTo(2);
		assertThat(seen.at("/seenBy/peer/representation/observed/name").asString()).isEqualTo(composed);
		assertThat(World.texts(seen, "search", "message", "content")).startsWith("two");
		assertThat(Http.on(this.port).graphQl("{ workspaces { nodes { name } } }").at("/data/workspaces/nodes"))
			.hasSize(1);
	}

	@Test
	void stayReachableWhenStoredOtherwise() {
		String apart = "Zoe\u0308";
		World world = World.on(this.port, "w");
		world.joins("old", false, "bob", "carol").says("old", "bob", "tea");
		rename("bob", apart);

		JsonNode seen = world.look("""
				peer(name: "%1$s") { id name sessions { totalCount } search(query: "tea") { message { content } } }
				seenBy(peer: "%1$s") { peer(name: "%1$s") { name } session(name: "old") { messages { totalCount } } }
				search(query: "tea", as: "%1$s") { message { content } }""".formatted(apart));

		assertThat(seen.at("/peer/name").asString()).isEqualTo(apart);
		assertThat(seen.at("/seenBy/peer/name").asString()).isEqualTo(apart);
		assertThat(seen.at("/seenBy/session/messages/totalCount").asInt()).isEqualTo(1);
		assertThat(World.texts(seen, "search", "message", "content")).containsExactly("tea");
		assertThat(Http.on(this.port)
			.graphQl("query($id: ID!) { node(id: $id) { ... on Peer { name } } }",
					Map.of("id", seen.at("/peer/id").asString()))
			.at("/data/node/name")
			.asString()).isEqualTo(apart);

		rename("carol", "carol/\"`'\u200B");

		assertThat(world.look("peer(name: \"carol/\\\"`'\u200B\") { name }").at("/peer/name").asString())
			.isEqualTo("carol/\"`'\u200B");
		assertThat(world
			.mutate("deletePeer", "DeletePeerInput", "deleted", Map.of("workspace", "w", "peer", "carol/\"`'\u200B"))
			.get("deleted")
			.asBoolean()).isTrue();
	}

	private void rename(String from, String to) {
		this.transactions.write(() -> this.client.query("""
				MATCH (p:Peer {workspace: 'w', name: $from})
				SET p.name = $to
				WITH p MATCH (p)-[w:MEMBER_OF]->() SET w.peer = $to""").bindAll(Map.of("from", from, "to", to)).run());
	}

	@Test
	void areRefusedAllTogetherEachWithItsPlace() {
		World world = World.on(this.port, "w");

		JsonNode payload = world.tries("addMessages", "AddMessagesInput", "messages { id }", Map.of("workspace", "w",
				"session", "lunch", "messages",
				List.of(said("alice"), said("a/b"), said("bob"), said("a\u202Eb"), said("\"; MATCH (n) DELETE n //"))));

		assertThat(payload.get("messages")).isEmpty();
		assertThat(World.texts(payload, "userErrors", "code")).containsOnly("INVALID_NAME");
		List<String> fields = new ArrayList<>();
		payload.get("userErrors").forEach((error) -> fields.add(String.join("/", World.texts(error, "field"))));
		assertThat(fields).containsExactly("messages/1/peer", "messages/3/peer", "messages/4/peer");
		assertThat(world.ask("name").at("/data/workspace").isNull()).isTrue();

		JsonNode members = world.tries("addPeers", "AddPeersInput", "session { name }",
				Map.of("workspace", "w", "session", "lunch", "members",
						List.of(Map.of("peer", "ok"), Map.of("peer", "\u200B"), Map.of("peer", ""))));

		fields.clear();
		members.get("userErrors").forEach((error) -> fields.add(String.join("/", World.texts(error, "field"))));
		assertThat(fields).containsExactly("members/1/peer", "members/2/peer");
		assertThat(world.ask("name").at("/data/workspace").isNull()).isTrue();
	}

	private static Map<String, Object> said(String peer) {
		return Map.of("peer", peer, "content", "hi");
	}

}
