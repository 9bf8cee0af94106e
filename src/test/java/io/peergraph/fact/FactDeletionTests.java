package io.peergraph.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.peergraph.Invariants;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A deleted fact is gone for all, with what rests on it, and can be said again. */
@PeergraphTest
class FactDeletionTests {

	private final World world;

	FactDeletionTests(@LocalServerPort int port) {
		this.world = World.on(port, "deletion");
	}

	@BeforeEach
	void talk() throws InterruptedException {
		this.world.joins("council", true, "alice", "bob", "charlie");
		this.world.says("council", "alice", "I live in Porto.", "I own a boat.");
		this.world.settles();
	}

	@AfterEach
	void holds() {
		Invariants.hold();
	}

	@Test
	void takesTheFactFromAllWhoHoldIt() {
		String boat = id("boat");
		String key = this.world.look("facts { nodes { text key } }")
			.at("/facts/nodes")
			.valueStream()
			.filter((fact) -> fact.get("text").asString().contains("boat"))
			.findFirst()
			.orElseThrow()
			.get("key")
			.asString();

		JsonNode deleted = delete(boat);

		assertThat(deleted.get("deleted").asBoolean()).isTrue();
		assertThat(deleted.get("id").asString()).isEqualTo(boat);
		assertThat(deleted.get("key").asString()).isEqualTo(key);
		assertThat(texts()).containsExactly("alice lives in Porto");
		for (String peer : List.of("alice", "bob", "charlie")) {
			assertThat(known(peer)).containsExactly("alice lives in Porto");
		}
		assertThat(World.texts(this.world.look("session(name: \"council\") { messages { nodes { content } } }"),
				"session", "messages", "nodes", "content"))
			.hasSize(2);
		assertThat(delete(boat).get("deleted").asBoolean()).isFalse();
	}

	@Test
	void takesWhatFollowsFromItAlone() {
		tell("alice lives in Portugal", "Porto");
		tell("alice may sail from Porto", "Portugal", "boat");
		tell("alice has property", "boat");

		delete(id("in Porto"));

		assertThat(known("bob")).containsExactlyInAnyOrder("alice owns a boat", "alice has property");
		assertThat(texts()).containsExactlyInAnyOrder("alice owns a boat", "alice has property");
	}

	@Test
	void letsWhatGaveWayToItStandAgain() throws InterruptedException {
		this.world.says("council", "alice", "I live in Lisbon.").getFirst();
		this.world.settles();
		assertThat(known("bob")).containsExactlyInAnyOrder("alice owns a boat", "alice lives in Lisbon");

		delete(id("Lisbon"));

		assertThat(known("bob")).containsExactlyInAnyOrder("alice owns a boat", "alice lives in Porto");
	}

	@Test
	void takesTheTiesThatRestOnIt() throws InterruptedException {
		this.world.says("council", "alice", "I trust bob.");
		this.world.settles();
		assertThat(trusted()).containsExactly("bob");

		delete(id("trusts"));
		this.world.settles();

		assertThat(trusted()).isEmpty();
	}

	@Test
	void comesBackWhenItIsSaidAgain() throws InterruptedException {
		delete(id("boat"));
		this.world.says("council", "alice", "I own a boat.");
		this.world.settles();

		assertThat(known("charlie")).containsExactlyInAnyOrder("alice lives in Porto", "alice owns a boat");
	}

	@Test
	void refusesTheIdOfSomethingElse() {
		String session = this.world.look("session(name: \"council\") { id }").at("/session/id").asString();

		JsonNode refused = this.world.tries("deleteFact", "DeleteFactInput", "deleted", Map.of("id", session));

		assertThat(refused.get("deleted").asBoolean()).isFalse();
		assertThat(World.texts(refused, "userErrors", "code")).containsExactly("INVALID_ID");
	}

	private JsonNode delete(String id) {
		return this.world.mutate("deleteFact", "DeleteFactInput", "deleted id key", Map.of("id", id));
	}

	private void tell(String text, String... premises) {
		List<String> ids = new ArrayList<>();
		for (String word : premises) {
			ids.add(id(word));
		}
		this.world.mutate("addFacts", "AddFactsInput", "facts { id }", Map.of("workspace", "deletion", "facts",
				List.of(Map.of("text", text, "observer", "bob", "about", "alice", "premises", ids))));
	}

	private String id(String word) {
		return this.world
			.look("facts(filter: {text: {contains: \"%s\"}}, order: OLDEST_FIRST) { nodes { id } }".formatted(word))
			.at("/facts/nodes/0/id")
			.asString();
	}

	private List<String> known(String peer) {
		return World.texts(
				this.world.look("peer(name: \"%s\") { facts(about: \"alice\") { nodes { text } } }".formatted(peer)),
				"peer", "facts", "nodes", "text");
	}

	private List<String> texts() {
		return World.texts(this.world.look("facts { nodes { text } }"), "facts", "nodes", "text");
	}

	private List<String> trusted() {
		return World.texts(this.world.look("peer(name: \"alice\") { ties(kinds: [TRUSTS]) { nodes { to { name } } } }"),
				"peer", "ties", "nodes", "to", "name");
	}

}
