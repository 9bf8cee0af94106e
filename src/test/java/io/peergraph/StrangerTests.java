package io.peergraph;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whom a peer never met is nobody to it: no answer tells whether there is such a peer. In
 * one of two worlds there is one.
 */
@PeergraphTest
class StrangerTests {

	private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

	private final World without;

	private final World with;

	private final TestClock clock;

	StrangerTests(@LocalServerPort int port, @Autowired TestClock clock) {
		this.without = World.on(port, "village");
		this.with = World.on(port, "borough");
		this.clock = clock;
	}

	@BeforeEach
	void talk() throws InterruptedException {
		this.clock.set(NOW);
		this.with.joins("tower", true, "alice", "dora");
		this.with.says("tower", "dora", "I keep a zebra.", "I live in Porto.");
		this.with.settles();
		for (World world : List.of(this.without, this.with)) {
			world.joins("council", true, "alice", "charlie");
			this.clock.set(NOW.plusSeconds(60));
			world.says("council", "alice", "I like dora.");
			this.clock.set(NOW.plusSeconds(120));
			world.says("council", "alice", "I will meet dora at noon.");
			world.settles();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"peer(name: \"charlie\") { representation(of: \"dora\") { markdown peerCard facts { text } } }",
			"peer(name: \"charlie\") { representation(of: \"dora\", query: \"zebra\") { observed { name } } }",
			"peer(name: \"charlie\") { chat(question: \"Who is that?\", about: \"dora\") { text known citations { quote } } }",
			"peer(name: \"charlie\") { chat(question: \"Who is dora?\") { text known citations { quote } } }",
			"peer(name: \"charlie\") { chat(question: \"Can dora be trusted?\") { text known citations { quote } } }",
			"peer(name: \"charlie\") { chat(question: \"What does dora keep?\", level: MAX) { text known citations { quote } } }",
			"session(name: \"council\") { context(as: \"charlie\", about: \"dora\") { tokens representation { markdown } } }",
			"session(name: \"council\") { context(as: \"dora\") { tokens } }",
			"seenBy(peer: \"charlie\") { peer(name: \"dora\") { name } }",
			"seenBy(peer: \"charlie\") { search(query: \"noon\", as: \"dora\") { score } }",
			"seenBy(peer: \"charlie\") { search(query: \"noon\", filter: {author: {eq: \"dora\"}}) { score } }",
			"seenBy(peer: \"charlie\") { peer(name: \"charlie\") { representation(of: \"dora\") { markdown } } }",
			"seenBy(peer: \"charlie\") { peer(name: \"charlie\") { chat(question: \"Who is dora?\", about: \"dora\") { text } } }",
			"seenBy(peer: \"charlie\") { session(name: \"council\") { context(about: \"dora\") { tokens } } }",
			"seenBy(peer: \"charlie\") { peers(filter: {name: {eq: \"dora\"}}) { totalCount nodes { name } } }" })
	void isNobody(String ask) {
		String answer = this.with.ask(ask).toString();

		assertThat(answer).doesNotContain("a zebra");
		assertThat(answer.replace("borough", "village")).isEqualTo(this.without.ask(ask).toString());
	}

	@Test
	void isMentionedOnceMet() {
		for (World world : List.of(this.without, this.with)) {
			assertThat(mentions(world)).isEmpty();

			// In one world she was there when the facts were derived, in the other not.
			world.joins("council", true, "dora");

			assertThat(mentions(world)).containsExactly("dora", "dora");
		}
	}

	private static List<String> mentions(World world) {
		return World.texts(
				world.look("peer(name: \"charlie\") { representation(of: \"alice\") { facts { mentions { name } } } }"),
				"peer", "representation", "facts", "mentions", "name");
	}

}
