package io.peergraph.representation;

import java.util.List;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** By what the facts of a representation are chosen, if somebody says so. */
@PeergraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChosenFactsTests {

	@LocalServerPort
	int port;

	private World world;

	@BeforeAll
	void talk() throws InterruptedException {
		this.world = World.on(this.port, "choices").joins("hall", true, "alice", "bob");
		for (String said : List.of("I live in Porto.", "I live in Porto.", "I play the violin.", "I have a dog.",
				"I work as a nurse.")) {
			this.world.says("hall", "alice", said);
		}
		this.world.settles();
	}

	@Test
	void areTheNewestOnly() {
		assertThat(facts("maxFacts: 2, chosenBy: [NEWEST]")).allMatch((text) -> text.matches(".*(dog|nurse).*"))
			.hasSize(2);
	}

	@Test
	void areThoseSaidMoreThanOnce() {
		assertThat(facts("maxFacts: 2, chosenBy: [FREQUENCY]")).singleElement().asString().contains("Porto");
	}

	@Test
	void areThoseNearestInMeaning() {
		assertThat(facts("maxFacts: 1, query: \"Which instrument?\", chosenBy: [MEANING]")).singleElement()
			.asString()
			.contains("violin");
	}

	@Test
	void areRefusedWhereTheChoiceMeansNothing() {
		for (String arguments : List.of("chosenBy: []", "chosenBy: [MEANING]", "query: \"tea\", chosenBy: [NEWEST]")) {
			JsonNode error = this.world
				.ask("peer(name: \"bob\") { representation(of: \"alice\", %s) { markdown } }".formatted(arguments))
				.at("/errors/0");
			assertThat(error.at("/extensions/code").asString()).as(arguments).isEqualTo("INVALID_VALUE");
			assertThat(error.get("message").asString()).contains("chosenBy");
		}
	}

	private List<String> facts(String arguments) {
		return World.texts(this.world
			.look("peer(name: \"bob\") { representation(of: \"alice\", %s) { facts { text } } }".formatted(arguments)),
				"peer", "representation", "facts", "text");
	}

}
