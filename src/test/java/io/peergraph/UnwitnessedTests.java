package io.peergraph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is said where a peer is not present changes nothing of what that peer is answered:
 * no hit, no score, no order, no word.
 */
@PeergraphTest
class UnwitnessedTests {

	private static final List<String> PEERS = List.of("alice", "bob", "charlie", "dora");

	private static final List<String> WORDS = List.of("bridge", "harvest", "olives", "violin", "guards", "river",
			"letter", "garden", "winter", "market", "horses", "tower");

	private static final List<String> QUESTIONS = List.of("Who guards the bridge?", "olives and the harvest",
			"musical instruments", "What does alice like?", "\\\"guards the bridge\\\"");

	private static final String LOOK = """
			seenBy(peer: "charlie") {
			  queue { pending running parked done }
			  peers { totalCount }
			  sessions { totalCount }
			  session(name: "council") {
			    lastMessageAt
			    messages(first: 100) { totalCount nodes { content createdAt author { name } witnesses { name } } }
			    summaries { short { text madeBy } long { text madeBy } }
			    small: context(tokens: 200, about: "alice") { tokens summary { text } messages { content } openai(assistant: "bob") }
			    large: context(tokens: 600, about: "alice") { tokens summary { text } messages { content } openai(assistant: "bob") }
			  }
			  peer(name: "charlie") {
			    representation(of: "alice") {
			      markdown
			      holdings(history: true) { since until timesDerived fact { text recordedAt evidence { quote support } } }
			    }
			  }
			}""";

	/** How peers stand to each other, as charlie sees it. */
	private static final String STANDING = """
			seenBy(peer: "charlie") {
			  promises { nodes { by { name } to { name } act status decidingQuote decidedAt decidedBy { text } } }
			  broken: promises(status: [BROKEN]) { nodes { act } }
			  alliances { nodes { peers { name } status since until formedBy { quote } endedBy { quote } } }
			  timeline(peers: ["alice", "bob", "charlie"]) { nodes { kind from { name } to { name } quote at } }
			  peer(name: "alice") { pathTo(peer: "bob") { text } }
			}""";

	/** Who knows what, as charlie sees it. */
	private static final String KNOWING = """
			seenBy(peer: "charlie") {
			  bridge: whoKnows(by: {query: "alice holds the bridge"}) { ...knower }
			  olives: whoKnows(by: {query: "What does alice like?"}, first: 2) { ...knower }
			  attack: whoKnows(by: {query: "alice will attack charlie at dawn"}) { ...knower }
			  toldDifferently(by: "alice") { about versions { fact { text } audience { name } } }
			  peer(name: "charlie") {
			    knowledgeDiff(other: "alice") { onlyMe { text } onlyOther { text } common { text } }
			    missed { totalCount nodes { content } }
			    representation(of: "alice", validAt: "2026-03-10T12:00:00Z") { facts { text } }
			  }
			  alice: peer(name: "alice") { knowledgeDiff(other: "bob") { onlyMe { text } onlyOther { text } common { text } } }
			  session(name: "council") {
			    commonGround(first: 100) { nodes { text evidence { quote } } }
			    early: commonGround(at: 4, first: 1) { nodes { text } pageInfo { hasNextPage } }
			  }
			}"""
		.replace("...knower",
				"peer { name } since toldBy { name } fact { text recordedAt } via { content author { name } }");

	private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

	private final World world;

	private final World elsewhere;

	private final TestClock clock;

	private final Random random = new Random(7);

	UnwitnessedTests(@LocalServerPort int port, @Autowired TestClock clock) {
		this.world = World.on(port, "valley");
		this.elsewhere = World.on(port, "elsewhere");
		this.clock = clock;
		clock.set(NOW);
	}

	@Test
	void changesNoAnswer() throws InterruptedException {
		this.world.joins("council", true, "alice", "bob", "charlie");
		this.world.says("council", "alice", "I hold the bridge.", "I like olives.", "The harvest was good.");
		this.world.says("council", "bob", "Who guards the bridge?", "I play the violin.");
		this.world.says("council", "alice", "Charlie, I will mend your roof.", "Charlie, let us be allies.",
				"I trust charlie.");
		this.world.says("council", "charlie", "I accept, we are allies.", "I trust bob.");
		talk(this.world, "council", List.of("alice", "bob", "charlie"), 20);
		this.world.joins("tower", true, "alice", "bob", "dora");
		this.world.says("tower", "dora", "I have a horse.");
		this.world.settles();
		Map<String, String> before = answers();
		assertThat(before.get(STANDING)).contains("mend your roof", "HELD", "TRUST", "alice trusts charlie");
		assertThat(before.get(KNOWING)).contains("alice holds the bridge", "\"since\"", "\"hasNextPage\":true")
			.doesNotContain("\"errors\"");

		for (int round = 0; round < 2; round++) {
			this.world.leaves("council", "charlie");
			talk(this.world, "council", List.of("alice", "bob"), 8);
			this.world.says("tower", "alice",
					"The bridge! Who guards the bridge? Nobody guards the bridge, bridge, bridge.",
					"I like olives more than all olives of the harvest.", "I play musical instruments.");
			this.world.says("tower", "alice", "I will attack charlie at dawn.", "I trust bob.",
					"Let us be allies, Bob.");
			this.world.says("tower", "bob", "alice never mended the roof of charlie.", "I am on your side, alice.");
			talk(this.world, "tower", List.of("alice", "bob", "dora"), 30);
			this.elsewhere.joins("council", true, "alice", "bob", "charlie");
			this.elsewhere.says("council", "charlie", "Who guards the bridge? The bridge, the bridge.");
			talk(this.elsewhere, "council", PEERS, 30);
			this.elsewhere.settles();
			this.world.settles();

			Map<String, String> after = answers();
			before.forEach((asked, answer) -> assertThat(after.get(asked)).as(asked).isEqualTo(answer));
		}
	}

	@Test
	void takesNoPlaceOfWhatWasWitnessed() throws InterruptedException {
		List<String> witnessed = new ArrayList<>();
		for (int window = 0; window < 40; window++) {
			this.world.joins("council", false, "charlie");
			witnessed.add("A song for the piano, the flute and the harp: number " + window);
			this.world.says("council", "alice", witnessed.getLast());
			this.world.leaves("council", "charlie");
			int gap = (window < 30) ? 1 : 30;
			this.world.says("council", "alice",
					IntStream.range(0, gap).mapToObj((_) -> "Musical instruments.").toArray(String[]::new));
		}
		this.world.settles();

		List<String> found = World.texts(
				this.world.look(
						"search(query: \"musical instruments\", as: \"charlie\", first: 100) { message { content } }"),
				"search", "message", "content");

		assertThat(found).containsExactlyInAnyOrderElementsOf(witnessed);
	}

	@Test
	void showsInNumbersOfMessagesOnly() throws InterruptedException {
		List<String> seen = new ArrayList<>();
		for (World one : List.of(this.world, this.elsewhere)) {
			this.clock.set(NOW);
			one.joins("council", true, "alice", "bob", "charlie");
			for (int part = 0; part < 2; part++) {
				for (int message = 0; message < 12; message++) {
					this.clock.set(NOW.plusSeconds(3600 * part + 60 * message));
					one.says("council", (message % 2 == 0) ? "alice" : "bob",
							"I like the %s of house number %d.".formatted(WORDS.get(message), part + 1));
				}
				one.leaves("council", "charlie");
				// Only one of the two hears more, enough for a summary.
				if (one == this.world) {
					talk(one, "council", List.of("alice", "bob"), 26);
				}
				one.joins("council", true, "charlie");
			}
			one.settles();
			seen.add(one.ask(LOOK).toString());
		}

		assertThat(seen.getFirst()).contains("I like the tower of house number 2.", "alice likes the winter of house");
		assertThat(seen.getFirst()).isEqualTo(seen.getLast());
	}

	private Map<String, String> answers() {
		Map<String, String> answers = new LinkedHashMap<>();
		answers.put(STANDING, this.world.ask(STANDING).toString());
		answers.put(KNOWING, this.world.ask(KNOWING).toString());
		for (String question : QUESTIONS) {
			for (String ask : asks(question)) {
				answers.put(ask, this.world.ask(ask).toString());
			}
		}
		return answers;
	}

	private static List<String> asks(String question) {
		String hits = "{ score reasons message { sequence content } }";
		String facts = "{ markdown facts { text recordedAt evidence { quote message { sequence } } } }";
		return List.of("search(query: \"%s\", as: \"charlie\", first: 30) %s".formatted(question, hits),
				"seenBy(peer: \"charlie\") { session(name: \"council\") { search(query: \"%s\") %s } }"
					.formatted(question, hits),
				"peer(name: \"charlie\") { search(query: \"%s\", filter: {author: {eq: \"alice\"}}) %s }"
					.formatted(question, hits),
				"peer(name: \"charlie\") { chat(question: \"%s\") { text known citations { quote message { sequence } } } }"
					.formatted(question),
				"peer(name: \"charlie\") { representation(of: \"alice\", query: \"%s\", maxFacts: 3) %s }"
					.formatted(question, facts),
				("session(name: \"council\") { context(as: \"charlie\", about: \"alice\", query: \"%s\", tokens: 600) "
						+ "{ tokens representation %s summary { text } messages { sequence } openai(assistant: \"bob\") } }")
					.formatted(question, facts));
	}

	private void talk(World world, String session, List<String> peers, int messages) {
		for (String peer : peers) {
			world.says(session, peer,
					IntStream.range(0, messages / peers.size()).mapToObj((_) -> sentence()).toArray(String[]::new));
		}
	}

	private String sentence() {
		Object[] words = IntStream.range(0, 3).mapToObj((_) -> WORDS.get(this.random.nextInt(WORDS.size()))).toArray();
		return String.format(Locale.ROOT,
				this.random.nextBoolean() ? "I like the %s of the %s and the %s." : "The %s and the %s have no %s.",
				words);
	}

}
