package io.peergraph.dialectic;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What peers say they are called is known to those who heard it, and to nobody else. */
@PeergraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalledPeersTests {

	@LocalServerPort
	int port;

	private World world;

	@BeforeAll
	void talk() throws InterruptedException {
		this.world = World.on(this.port, "called")
			.joins("hall", false, "p1", "p2", "p3")
			.joins("side", false, "p1", "p2");
		this.world.says("side", "p1", "Hello, I'm Ottilie Krug, but my friends call me Otti.");
		this.world.says("hall", "p1", "I repair clocks in Wells.");
		this.world.says("hall", "p3", "My name is Jonas. I sell honey.");
		this.world.settles();
	}

	@Test
	void areFoundByWhatTheyAreCalled() {
		assertThat(ask("p2", "What does Ottilie repair?")).contains("p1", "clocks");
		assertThat(ask("p2", "What does ottilie krug repair?")).contains("p1", "clocks");
		assertThat(ask("p2", "Where does Otti repair clocks?")).contains("Wells");
		assertThat(ask("p1", "What does Jonas sell?")).contains("p3", "honey");
		assertThat(ask("p3", "What is p3's name?")).contains("Jonas").doesNotContain("Not known");
	}

	@Test
	void areNotBetrayedToWhoDidNotHearIt() {
		assertThat(ask("p2", "Who is Ottilie?")).contains("p1");
		assertThat(ask("p3", "Who is Ottilie?")).doesNotContain("p1");
		assertThat(ask("p3", "Tell me about Otti")).doesNotContain("p1");
	}

	private String ask(String asked, String question) {
		JsonNode chat = this.world
			.look("peer(name: \"%s\") { chat(question: \"%s\") { text } }".formatted(asked, question))
			.at("/peer/chat");
		return chat.get("text").asString();
	}

}
