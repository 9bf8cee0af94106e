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

/** What one told this one, and what it told that one. */
@PeergraphTest
class ToldDifferentlyTests {

	private static final String FIELDS = "{ about versions { fact { text evidence { quote } } audience { name } } }";

	private final World world;

	private int minute;

	ToldDifferentlyTests(@LocalServerPort int port) {
		this.world = World.on(port, "board");
	}

	@BeforeEach
	void talk() throws InterruptedException {
		this.world.joins("east", true, "russia", "turkey")
			.joins("west", true, "russia", "germany")
			.joins("all", true, "russia", "turkey", "germany");
		says("east", "I live in Moscow.");
		says("west", "I live in Warsaw.");
		says("east", "I like the plan.");
		says("west", "I do not like the plan.");
		says("east", "I am on your side, Turkey.");
		says("west", "I am against Turkey.");
		says("all", "I have three armies.");
		says("all", "I own a horse.");
		says("all", "I do not own a horse.");
		this.world.settles();
	}

	@Test
	void tellsTheApplicationWhoHeardWhat() {
		assertThat(told("", "russia")).containsExactly(
				"turkey: [russia is on turkey's side > turkey, russia is against Turkey > germany]",
				"russia likes the plan: [russia likes the plan > turkey, russia does not like the plan > germany]",
				"residence: [russia lives in Moscow > turkey, russia lives in Warsaw > germany]",
				"russia owns a horse: [russia owns a horse > germany turkey, russia does not own a horse > germany turkey]");
		assertThat(told("", "germany")).isEmpty();
	}

	@Test
	void tellsAPeerOnlyWhatItHeardItself() throws InterruptedException {
		assertThat(told("turkey", "russia")).containsExactly(
				"russia owns a horse: [russia owns a horse > germany turkey, russia does not own a horse > germany turkey]");
		says("east", "I live in Warsaw.");
		this.world.settles();
		assertThat(told("turkey", "russia"))
			.contains("residence: [russia lives in Moscow > turkey, russia lives in Warsaw > turkey]");
		assertThat(told("germany", "russia")).noneMatch((one) -> one.startsWith("residence"));
		assertThat(told("russia", "russia")).isEqualTo(told("", "russia"));
	}

	@Test
	void bringsItsEvidence() {
		JsonNode first = this.world.look("toldDifferently(by: \"russia\", first: 1) " + FIELDS).get("toldDifferently");
		assertThat(first).hasSize(1);
		assertThat(World.texts(first.get(0), "versions", "fact", "evidence", "quote"))
			.containsExactly("I am on your side", "I am against Turkey");
		assertThat(
				this.world.ask("toldDifferently(by: \"nobody\") { about }").at("/errors/0/extensions/code").asString())
			.isEqualTo("NOT_FOUND");
	}

	private void says(String session, String content) {
		this.world.mutate("addMessages", "AddMessagesInput", "messages { id }",
				Map.of("workspace", "board", "session", session, "messages", List.of(Map.of("peer", "russia", "content",
						content, "createdAt", "2026-03-01T10:%02d:00Z".formatted(this.minute++)))));
	}

	private List<String> told(String viewer, String by) {
		String field = "toldDifferently(by: \"%s\") %s".formatted(by, FIELDS);
		JsonNode all = viewer.isEmpty() ? this.world.look(field).get("toldDifferently")
				: this.world.look("seenBy(peer: \"%s\") { %s }".formatted(viewer, field)).at("/seenBy/toldDifferently");
		List<String> told = new ArrayList<>();
		for (JsonNode one : all) {
			List<String> versions = new ArrayList<>();
			for (JsonNode version : one.get("versions")) {
				versions.add(version.at("/fact/text").asString() + " > "
						+ String.join(" ", World.texts(version, "audience", "name")));
			}
			told.add(one.get("about").asString() + ": " + versions);
		}
		return told;
	}

}
