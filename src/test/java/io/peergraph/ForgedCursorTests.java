package io.peergraph;

import java.util.List;
import java.util.Map;

import io.peergraph.key.Keyholders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A cursor or an id that somebody else was given leads a peer's key nowhere new. */
@KeyTest
class ForgedCursorTests {

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	private World operator;

	private World charlie;

	@BeforeEach
	void talk() {
		String key = Keyholders.operator(this.context);
		this.operator = World.on(this.port, "powers").with(key);
		this.operator.joins("attic", true, "alice", "mallory")
			.joins("council", true, "alice", "bob", "charlie")
			.joins("tower", true, "alice", "bob", "mallory")
			.joins("yard", true, "bob", "charlie");
		this.operator.says("tower", "alice", "One zebra.", "Two zebras.", "Three zebras.");
		this.operator.says("council", "alice", "One.", "Two.", "Three.", "Four.");
		this.charlie = World.on(this.port, "powers")
			.with(Keyholders.make(Http.on(this.port).with(key), "PEER",
					Map.of("workspace", "powers", "peer", "charlie")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "sessions", "peers", "peer(name: \"charlie\") { sessions",
			"peer(name: \"alice\") { sessions", "session(name: \"council\") { messages" })
	void goesOnInTheCallersOwnList(String list) {
		List<String> own = page(this.charlie, list, "first: 100");
		assertThat(own).isNotEmpty();

		for (String source : List.of(list, list.replace("charlie", "mallory"), list.replace("council", "tower"))) {
			for (String cursor : World.texts(read(this.operator, source, "first: 100"), "edges", "cursor")) {
				String quoted = '"' + cursor + '"';
				for (String part : List.of("first: 100, after: " + quoted, "last: 100, before: " + quoted)) {
					List<String> page = page(this.charlie, list, part);
					assertThat(page).isEqualTo(own.stream().filter(page::contains).toList());
				}
			}
		}
	}

	@Test
	void isRefusedByAnotherList() {
		List<String> lists = List.of("sessions", "peers", "peer(name: \"alice\") { sessions",
				"session(name: \"council\") { messages", "session(name: \"council\") { membersConnection");
		for (String source : lists) {
			String cursor = World
				.texts(this.operator.look(cursors(source, "first: 1")).findParent("edges"), "edges", "cursor")
				.getFirst();
			for (String list : lists) {
				String asked = cursors(list, "after: \"" + cursor + '"');

				JsonNode refused = this.operator.ask(asked).at("/errors/0/extensions");
				assertThat(refused.isMissingNode()).as(source + " in " + list).isEqualTo(list.equals(source));
				if (!list.equals(source)) {
					assertThat(refused.toString()).contains("INVALID_CURSOR", "[\"after\"]");
				}
			}
		}
	}

	@Test
	void opensNothingByAnId() {
		JsonNode tower = read(this.operator, "session(name: \"tower\") { messages", "first: 100");
		List<String> ids = List.of(this.operator.look("session(name: \"tower\") { id }").at("/session/id").asString(),
				this.operator.look("peer(name: \"mallory\") { id }").at("/peer/id").asString(),
				tower.at("/edges/0/node/id").asString(),
				this.operator.look("seenBy(peer: \"bob\") { session(name: \"tower\") { id } }")
					.at("/seenBy/session/id")
					.asString());

		for (String id : ids) {
			JsonNode answer = Http.on(this.port)
				.with(Keyholders.make(Http.on(this.port).with(Keyholders.operator(this.context)), "PEER",
						Map.of("workspace", "powers", "peer", "charlie")))
				.graphQl("query($id: ID!) { node(id: $id) { __typename id } }", Map.of("id", id));
			assertThat(answer.at("/data/node").isNull()).as(answer.toString()).isTrue();
		}
	}

	private static String cursors(String list, String arguments) {
		return list + "(" + arguments + ") { edges { cursor } }" + (list.contains("{") ? " }" : "");
	}

	private static List<String> page(World world, String list, String arguments) {
		return World.texts(read(world, list, arguments), "edges", "node", "key");
	}

	private static JsonNode read(World world, String list, String arguments) {
		JsonNode answer = world
			.look(list + "(" + arguments + ") { edges { cursor node { id key } } }" + (list.contains("{") ? " }" : ""));
		return answer.findParent("edges");
	}

}
