package io.peergraph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The same thing has one key in all views, and a key leads nowhere. */
@PeergraphTest
class KeysInViewsTests {

	private static final String KEYS = """
			peer(name: "alice") { id key representation { facts { id key text evidence { message { id key } } } } }
			session(name: "lunch") { id key messages { nodes { id key content author { key } session { key } } } }
			peers { nodes { name key } }""";

	@LocalServerPort
	int port;

	private World world;

	@BeforeEach
	void talk() throws InterruptedException {
		this.world = World.on(this.port, "w");
		this.world.joins("lunch", true, "alice", "bob");
		this.world.says("lunch", "alice", "I live in Porto.");
		this.world.settles();
	}

	@Test
	void isTheSameInEveryViewWhileIdsDiffer() {
		JsonNode whole = this.world.look(KEYS);
		JsonNode hers = this.world.look("seenBy(peer: \"alice\") { " + KEYS + " }").get("seenBy");
		JsonNode his = this.world
			.look("seenBy(peer: \"bob\") { " + KEYS
					+ " bob: peer(name: \"bob\") { representation(of: \"alice\") { facts { key } } } }")
			.get("seenBy");

		for (String thing : List.of("/peer", "/session", "/session/messages/nodes/0")) {
			assertThat(whole.at(thing + "/key").asString()).as(thing)
				.hasSize(22)
				.isEqualTo(hers.at(thing + "/key").asString())
				.isEqualTo(his.at(thing + "/key").asString());
			assertThat(Set.of(whole.at(thing + "/id").asString(), hers.at(thing + "/id").asString(),
					his.at(thing + "/id").asString()))
				.hasSize(3);
		}
		String fact = whole.at("/peer/representation/facts/0/key").asString();
		assertThat(fact).hasSize(22).isEqualTo(hers.at("/peer/representation/facts/0/key").asString());
		assertThat(World.texts(his, "bob", "representation", "facts", "key")).containsExactly(fact);
		assertThat(whole.at("/peer/representation/facts/0/evidence/0/message/key"))
			.isEqualTo(his.at("/session/messages/nodes/0/key"));
		assertThat(whole.at("/session/messages/nodes/0/author/key")).isEqualTo(whole.at("/peer/key"));
		assertThat(whole.at("/session/messages/nodes/0/session/key")).isEqualTo(whole.at("/session/key"));
	}

	@Test
	void matchesACitationWithWhatWasStored() {
		JsonNode added = this.world.mutate("addMessages", "AddMessagesInput", "messages { id key }",
				Map.of("workspace", "w", "session", "lunch", "messages",
						List.of(Map.of("peer", "bob", "content", "I am allergic to peanuts."))));

		JsonNode chat = this.world.look(
				"peer(name: \"alice\") { chat(question: \"What is bob allergic to?\") { citations { message { id key } } } }");

		assertThat(chat.at("/peer/chat/citations/0/message/key")).isEqualTo(added.at("/messages/0/key"));
		assertThat(chat.at("/peer/chat/citations/0/message/id")).isNotEqualTo(added.at("/messages/0/id"));
	}

	@Test
	void staysWhatItIsWhateverElseIsSaid() throws InterruptedException {
		String before = this.world.look("seenBy(peer: \"bob\") { " + KEYS + " }").toString();

		this.world.joins("tower", true, "alice", "mallory");
		this.world.says("tower", "alice", "I live in Porto.", "I plan an attack.");
		this.world.settles();

		assertThat(this.world.look("seenBy(peer: \"bob\") { " + KEYS + " }")).hasToString(before);
	}

	@Test
	void tellsThingsOfOneNameApart() {
		World.on(this.port, "lunch").says("lunch", "lunch", "hi");
		this.world.says("alice", "lunch", "hi");
		this.world.says("w", "w", "hi");

		List<String> keys = new ArrayList<>();
		for (World world : List.of(this.world, World.on(this.port, "lunch"))) {
			JsonNode all = world.look("peers { nodes { key } } sessions { nodes { key messages { nodes { key } } } }");
			keys.addAll(World.texts(all, "peers", "nodes", "key"));
			keys.addAll(World.texts(all, "sessions", "nodes", "key"));
			keys.addAll(World.texts(all, "sessions", "nodes", "messages", "nodes", "key"));
		}
		assertThat(keys).hasSize(4 + 3 + 3 + 1 + 1 + 1).doesNotHaveDuplicates();
	}

	@Test
	void leadsNowhere() {
		JsonNode all = this.world.look(KEYS);
		Set<String> keys = new HashSet<>(List.of(all.at("/peer/key").asString(), all.at("/session/key").asString(),
				all.at("/session/messages/nodes/0/key").asString(),
				all.at("/peer/representation/facts/0/key").asString()));

		assertThat(keys).hasSize(4);
		for (String key : keys) {
			assertThat(Http.on(this.port)
				.graphQl("query($id: ID!) { node(id: $id) { id } }", Map.of("id", key))
				.toString()).contains("INVALID_ID");
			assertThat(this.world.tries("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", key)).toString())
				.contains("INVALID_ID");
			assertThat(this.world.look("peer(name: \"" + key + "\") { id } session(name: \"" + key + "\") { id }")
				.toString()).isEqualTo("{\"peer\":null,\"session\":null}");
		}
	}

}
