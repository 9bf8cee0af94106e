package io.peergraph.epistemics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What peers know together, what only one knows, and what one missed. */
@PeergraphTest
class ComparisonTests {

	private final World world;

	private int minute;

	ComparisonTests(@LocalServerPort int port) {
		this.world = World.on(port, "powers");
	}

	@BeforeEach
	void talk() throws InterruptedException {
		this.world.joins("council", true, "alice", "bob").joins("council", false, "charlie");
		this.world.joins("side", true, "alice", "bob");
		says("council", "alice", "I promise peace to everybody.");
		says("side", "alice", "I will attack charlie at dawn.");
		says("council", "bob", "I like olives.");
		this.world.leaves("council", "charlie");
		says("council", "alice", "I have two horses.");
		this.world.joins("council", true, "charlie");
		says("council", "bob", "I play the violin.");
		this.world.settles();
	}

	@Test
	void tellsWhatOnlyOneKnows() {
		JsonNode diff = diff("", "bob", "charlie", "");
		assertThat(World.texts(diff, "onlyMe", "text")).containsExactly("alice has two horses",
				"alice will attack charlie at dawn");
		assertThat(World.texts(diff, "onlyOther", "text")).isEmpty();
		assertThat(World.texts(diff, "common", "text")).containsExactly("bob plays the violin", "bob likes olives",
				"alice promises peace to everybody");
		JsonNode back = diff("", "charlie", "bob", "");
		assertThat(World.texts(back, "onlyOther", "text")).containsExactly("alice has two horses",
				"alice will attack charlie at dawn");
		assertThat(World.texts(back, "common", "text")).as("charlie did not observe at first")
			.containsExactly("bob plays the violin", "bob likes olives", "alice promises peace to everybody");
		assertThat(World.texts(diff("", "bob", "charlie", ", about: \"alice\", asOf: \"2026-03-01T10:02:30Z\""),
				"onlyMe", "text"))
			.containsExactly("alice will attack charlie at dawn");
		assertThat(World.texts(diff, "onlyMe", "evidence", "quote")).contains("I will attack charlie at dawn");
	}

	@Test
	void tellsAPeerOnlyWhatItHeardWithOthers() {
		JsonNode bobs = diff("bob", "bob", "charlie", "");
		assertThat(World.texts(bobs, "onlyMe", "text")).containsExactly("alice has two horses",
				"alice will attack charlie at dawn");
		assertThat(World.texts(bobs, "common", "text")).hasSize(3);
		assertThat(World.texts(diff("bob", "charlie", "bob", ""), "onlyOther", "text")).isEmpty();
		JsonNode charlies = diff("charlie", "charlie", "bob", "");
		assertThat(World.texts(charlies, "onlyOther", "text")).isEmpty();
		assertThat(World.texts(charlies, "onlyMe", "text")).isEmpty();
		assertThat(World.texts(charlies, "common", "text")).containsExactly("bob plays the violin");
	}

	@Test
	void whatTheOtherHasInOtherWordsIsCommon() throws InterruptedException {
		this.world.joins("hill", true, "charlie", "dora");
		says("side", "alice", "I sold the violin.");
		this.world.settles();
		JsonNode bobs = diff("bob", "bob", "charlie", "");
		JsonNode alices = diff("alice", "alice", "charlie", "");
		assertThat(World.texts(diff("", "bob", "charlie", ""), "onlyMe", "text")).contains("alice sold the violin");

		says("hill", "dora", "Alice sold the violin.");
		this.world.settles();

		for (String about : List.of("", ", about: \"alice\"")) {
			JsonNode diff = diff("", "bob", "charlie", about);
			assertThat(World.texts(diff, "onlyMe", "text")).doesNotContain("alice sold the violin");
			assertThat(World.texts(diff, "common", "text")).contains("alice sold the violin");
			assertThat(World.texts(diff, "onlyOther", "text")).isEmpty();
			JsonNode back = diff("", "charlie", "bob", about);
			assertThat(World.texts(back, "onlyOther", "text")).doesNotContain("alice sold the violin");
		}
		assertThat(World.texts(diff("", "charlie", "bob", ""), "common", "text"))
			.contains("dora said that Alice sold the violin");
		assertThat(diff("bob", "bob", "charlie", "")).as("dora said it out of their sight").isEqualTo(bobs);
		assertThat(diff("alice", "alice", "charlie", "")).isEqualTo(alices);
		assertThat(World.texts(diff("charlie", "charlie", "bob", ""), "onlyMe", "text"))
			.contains("dora said that Alice sold the violin");

		says("council", "bob", "alice sold the violin.");
		this.world.settles();

		assertThat(World.texts(diff("bob", "bob", "charlie", ""), "common", "text")).contains("alice sold the violin",
				"bob said that alice sold the violin");
	}

	@Test
	void whoKnowsBetterHasItNotInCommon() throws InterruptedException {
		says("council", "alice", "I live in Porto.");
		says("side", "alice", "I moved to Lisbon.");
		this.world.settles();

		assertThat(World.texts(diff("", "bob", "charlie", ", about: \"alice\""), "onlyOther", "text"))
			.containsExactly("alice lives in Porto");
		assertThat(ground("", "council", "")).doesNotContain("alice lives in Porto");
		assertThat(ground("charlie", "council", "")).contains("alice lives in Porto");
	}

	@Test
	void commonGroundIsWhatAllHeardTogether() {
		assertThat(ground("", "council", "")).containsExactly("alice promises peace to everybody", "bob likes olives",
				"bob plays the violin");
		assertThat(ground("", "council", "at: 1")).containsExactly("alice promises peace to everybody");
		assertThat(ground("", "council", "at: 3")).as("charlie was out")
			.containsExactly("alice promises peace to everybody", "bob likes olives", "alice has two horses",
					"alice will attack charlie at dawn");
		assertThat(ground("", "side", "")).containsExactly("alice will attack charlie at dawn",
				"alice promises peace to everybody", "bob likes olives", "alice has two horses",
				"bob plays the violin");
		assertThat(ground("", "side", "at: 1")).containsExactly("alice will attack charlie at dawn",
				"alice promises peace to everybody");
		assertThat(ground("charlie", "council", "at: 3")).as("charlie goes by what it heard before")
			.isEqualTo(ground("charlie", "council", "at: 2"));
	}

	@Test
	void commonGroundIsReadPageByPage() {
		List<String> paged = new ArrayList<>();
		String after = "";
		do {
			JsonNode page = this.world.look(
					"session(name: \"side\") { commonGround(first: 1%s) { nodes { text } pageInfo { hasNextPage endCursor } } }"
						.formatted(after.isEmpty() ? "" : ", after: \"" + after + "\""))
				.at("/session/commonGround");
			paged.addAll(World.texts(page, "nodes", "text"));
			after = page.at("/pageInfo/hasNextPage").asBoolean() ? page.at("/pageInfo/endCursor").asString() : "";
		}
		while (!after.isEmpty());

		assertThat(paged).isEqualTo(ground("", "side", ""));
	}

	@Test
	void tellsTheApplicationWhatAPeerMissed() {
		assertThat(missed("charlie", "")).containsExactly("I have two horses.", "I will attack charlie at dawn.");
		assertThat(missed("bob", "")).isEmpty();
		assertThat(missed("charlie", "(since: \"2026-03-01T10:02:00Z\")")).containsExactly("I have two horses.");
		assertThat(missed("charlie", "(until: \"2026-03-01T10:02:00Z\")"))
			.containsExactly("I will attack charlie at dawn.");
		JsonNode page = this.world.look(
				"peer(name: \"charlie\") { missed(first: 1) { totalCount nodes { content } pageInfo { hasNextPage endCursor } } }")
			.at("/peer/missed");
		assertThat(page.get("totalCount").asInt()).isEqualTo(2);
		assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
		assertThat(missed("charlie", "(after: \"%s\")".formatted(page.at("/pageInfo/endCursor").asString())))
			.containsExactly("I will attack charlie at dawn.");
		for (String viewer : List.of("alice", "bob", "charlie")) {
			JsonNode seen = this.world
				.look("seenBy(peer: \"%s\") { peer(name: \"charlie\") { missed { totalCount nodes { content } } } }"
					.formatted(viewer))
				.at("/seenBy/peer/missed");
			assertThat(seen.get("totalCount").asInt()).isZero();
			assertThat(seen.get("nodes")).isEmpty();
		}
	}

	private void says(String session, String peer, String content) {
		this.world.mutate("addMessages", "AddMessagesInput", "messages { id }",
				Map.of("workspace", "powers", "session", session, "messages", List.of(Map.of("peer", peer, "content",
						content, "createdAt", "2026-03-01T10:%02d:00Z".formatted(this.minute++)))));
	}

	private JsonNode diff(String viewer, String peer, String other, String arguments) {
		String facts = "{ text evidence { quote } }";
		return look(viewer, "peer(name: \"%s\") { knowledgeDiff(other: \"%s\"%s) { onlyMe %s onlyOther %s common %s } }"
			.formatted(peer, other, arguments, facts, facts, facts)).at("/peer/knowledgeDiff");
	}

	private List<String> ground(String viewer, String session, String arguments) {
		return World.texts(
				look(viewer,
						"session(name: \"%s\") { commonGround%s { nodes { text } } }".formatted(session,
								arguments.isEmpty() ? "" : "(" + arguments + ")")),
				"session", "commonGround", "nodes", "text");
	}

	private List<String> missed(String peer, String arguments) {
		return World.texts(
				this.world.look("peer(name: \"%s\") { missed%s { nodes { content } } }".formatted(peer, arguments)),
				"peer", "missed", "nodes", "content");
	}

	private JsonNode look(String viewer, String field) {
		return viewer.isEmpty() ? this.world.look(field)
				: this.world.look("seenBy(peer: \"%s\") { %s }".formatted(viewer, field)).get("seenBy");
	}

}
