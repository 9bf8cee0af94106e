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

/** A plan travels from mouth to mouth. */
@PeergraphTest
class WhoKnowsTests {

	private static final String KNOWERS = "{ peer { name } since toldBy { name } fact { text evidence { quote } } via { author { name } content } }";

	private static final String PLAN = "query: \"Alice will attack Charlie\"";

	private final World world;

	private int minute;

	WhoKnowsTests(@LocalServerPort int port) {
		this.world = World.on(port, "rumour");
	}

	@BeforeEach
	void tell() throws InterruptedException {
		this.world.joins("side", true, "alice", "bob")
			.joins("inn", true, "bob", "charlie")
			.joins("yard", false, "charlie", "dora")
			.joins("hall", true, "alice", "erik");
		says("side", "alice", "I will attack charlie at dawn.");
		says("hall", "erik", "The harvest was good.");
		says("inn", "bob", "Alice will attack you at dawn.");
		says("yard", "charlie", "Bob says that Alice will attack me at dawn.");
		this.world.settles();
	}

	@Test
	void tellsWhoToldWhom() {
		assertThat(told("", PLAN)).containsExactly("alice", "bob", "charlie < bob", "dora < charlie");
		JsonNode workspace = this.world.look("whoKnows(by: {%s}) %s".formatted(PLAN, KNOWERS));
		JsonNode knowers = workspace.get("whoKnows");
		assertThat(knowers.get(0).at("/via/0/content").asString()).isEqualTo("I will attack charlie at dawn.");
		assertThat(knowers.get(1).at("/fact/evidence/0/quote").asString()).isEqualTo("I will attack charlie at dawn");
		assertThat(knowers.get(2).at("/fact/text").asString())
			.isEqualTo("bob said that alice will attack charlie at dawn");
		assertThat(knowers.get(3).get("fact").isNull()).as("dora does not observe").isTrue();
		assertThat(World.texts(knowers.get(3), "via", "content"))
			.containsExactly("Bob says that Alice will attack me at dawn.");
		assertThat(World.texts(workspace, "whoKnows", "since")).isSorted();
	}

	@Test
	void whoDeniesAThingOrTellsAnotherNumberDoesNotKnowIt() throws InterruptedException {
		this.world.says("side", "alice", "I am not a spy.", "I am 28 years old.");
		this.world.settles();

		assertThat(told("", "query: \"alice is a spy\"")).isEmpty();
		assertThat(told("", "query: \"alice is not a spy\"")).isNotEmpty();
		assertThat(told("", "query: \"alice is 99 years old\"")).isEmpty();
		assertThat(told("", "query: \"alice is 28 years old\"")).isNotEmpty();
	}

	@Test
	void whatOnlyContradictsIsNotWhatIsKnown() throws InterruptedException {
		this.world.says("side", "alice", "The meeting is in room 4.");
		this.world.says("side", "bob", "The meeting is in room 5.");
		this.world.settles();

		JsonNode known = this.world.look(
				"whoKnows(by: { query: \"bob contradicts alice: the meeting is in room 5\" }) { fact { level text } }");
		assertThat(known.toString()).contains("EXPLICIT").doesNotContain("CONTRADICTION");
	}

	@Test
	void startsFromAnyFactThatSaysIt() {
		for (String peer : List.of("alice", "bob", "charlie")) {
			String id = this.world
				.look("peer(name: \"%s\") { representation(query: \"attack\", maxFacts: 1) { facts { id } } }"
					.formatted(peer))
				.at("/peer/representation/facts/0/id")
				.asString();
			assertThat(told("", "fact: \"%s\"".formatted(id))).as(peer)
				.containsExactly("alice", "bob", "charlie < bob", "dora < charlie");
		}
	}

	@Test
	void knewItAsOfATime() {
		assertThat(told("", PLAN + "}, asOf: \"2026-03-01T10:01:30Z\", first: 5")).containsExactly("alice", "bob");
		assertThat(told("", PLAN + "}, first: 1")).containsExactly("alice");
		assertThat(told("", "query: \"the price of fish in winter\"")).isEmpty();
	}

	@Test
	void aPeerSeesOfOthersWhatItHeardWithThem() {
		assertThat(told("alice", PLAN)).containsExactly("alice", "bob");
		assertThat(told("bob", PLAN)).containsExactly("alice", "bob", "charlie < bob");
		assertThat(told("charlie", PLAN)).as("whence bob had it shows when bob said it, not to charlie")
			.containsExactly("bob", "charlie", "dora < charlie");
		assertThat(told("erik", PLAN)).isEmpty();
	}

	@Test
	void whoKnowsBetterDoesNotKnowTheOld() throws InterruptedException {
		says("hall", "alice", "I live in Porto.");
		this.world.joins("hall", true, "bob").joins("hall", false, "dora");
		says("hall", "alice", "I live in Porto.");
		this.world.leaves("hall", "erik");
		says("hall", "alice", "I moved to Lisbon.");
		this.world.settles();

		assertThat(told("", "query: \"Alice lives in Porto\"")).containsExactly("erik");
		assertThat(told("bob", "query: \"Alice lives in Porto\"")).containsExactly("erik");
		assertThat(told("erik", "query: \"Alice lives in Porto\"")).containsExactly("alice", "erik", "bob", "dora");
	}

	@Test
	void whatIsNotTheSameIsNotPassedOn() throws InterruptedException {
		says("inn", "bob", "Alice will help you at dawn.");
		says("hall", "alice", "I will attack erik at noon.");
		this.world.settles();

		assertThat(told("", PLAN)).containsExactly("alice", "bob", "charlie < bob", "dora < charlie");
		assertThat(told("", "query: \"Alice will help Charlie at dawn\"")).containsExactly("bob", "charlie");
	}

	@Test
	void refusesWhatIsNotThere() {
		assertThat(this.world.ask("whoKnows(by: {}) { since }").get("errors")).isNotEmpty();
		assertThat(this.world.ask("whoKnows(by: {query: \" \"}) { since }").at("/errors/0/extensions/code").asString())
			.isEqualTo("INVALID_VALUE");
		String id = this.world.look("peer(name: \"bob\") { representation(of: \"alice\") { facts { id } } }")
			.at("/peer/representation/facts/0/id")
			.asString();
		assertThat(this.world.ask("seenBy(peer: \"dora\") { whoKnows(by: {fact: \"%s\"}) { since } }".formatted(id))
			.at("/errors/0/extensions/code")
			.asString()).isEqualTo("NOT_FOUND");
	}

	private void says(String session, String peer, String content) {
		this.world.mutate("addMessages", "AddMessagesInput", "messages { id }",
				Map.of("workspace", "rumour", "session", session, "messages", List.of(Map.of("peer", peer, "content",
						content, "createdAt", "2026-03-01T10:%02d:00Z".formatted(this.minute++)))));
	}

	private List<String> told(String viewer, String by) {
		String arguments = by.contains("}") ? by : by + "}";
		String field = "whoKnows(by: {%s) %s".formatted(arguments, KNOWERS);
		JsonNode knowers = viewer.isEmpty() ? this.world.look(field).get("whoKnows")
				: this.world.look("seenBy(peer: \"%s\") { %s }".formatted(viewer, field)).at("/seenBy/whoKnows");
		List<String> told = new ArrayList<>();
		knowers.forEach((one) -> told.add(one.at("/peer/name").asString()
				+ (one.get("toldBy").isNull() ? "" : " < " + one.at("/toldBy/name").asString())));
		return told;
	}

}
