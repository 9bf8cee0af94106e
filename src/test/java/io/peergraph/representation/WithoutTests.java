package io.peergraph.representation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

import io.peergraph.PeergraphTest;
import io.peergraph.TestClock;
import io.peergraph.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What would be known without a message or a peer is what is known in a world in which
 * that message was never said, or that peer said nothing.
 */
@PeergraphTest
class WithoutTests {

	private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

	private static final List<String> PEERS = List.of("ann", "ben", "cid");

	private static final List<String> WORDS = List.of("I live in Porto.", "I moved to Lisbon.", "I live in Madrid.",
			"I like olives.", "I LIKE olives!", "I do not like olives.", "I have a dog.", "I have got a dog.",
			"I play the violin.");

	private static final String KNOWN = "{ markdown facts { text recordedAt } holdings(history: true) { since until timesDerived supersededBy { text } fact { text recordedAt evidence { quote support message { content createdAt } } } } }";

	private static final List<String> ASKED = List.of("maxFacts: 100", "maxFacts: 3",
			"maxFacts: 4, query: \"Where does one live?\"", "maxFacts: 100, asOf: \"2026-03-10T12:15:00Z\"",
			"maxFacts: 100, sessions: [\"hall\"]");

	private final World full;

	private final World less;

	private final TestClock clock;

	WithoutTests(@LocalServerPort int port, @Autowired TestClock clock) {
		this.full = World.on(port, "full");
		this.less = World.on(port, "less");
		this.clock = clock;
	}

	/**
	 * Something that happens: somebody speaks, or comes or goes where there are no words.
	 */
	private record Event(int place, String session, String peer, String words) {
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void isAsIfAMessageHadNotBeenSaid(long seed) throws InterruptedException {
		List<Event> events = events(new Random(seed));
		Event unsaid = events.stream()
			.filter((event) -> event.words().contains(" ") && isThere(events, event))
			.skip(seed)
			.findFirst()
			.orElseThrow();

		compare(events, (event) -> !event.equals(unsaid), unsaid.toString());
	}

	@ParameterizedTest
	@ValueSource(longs = { 4, 5 })
	void isAsIfAPeerHadSaidNothing(long seed) throws InterruptedException {
		compare(events(new Random(seed)), (event) -> event.words().isEmpty() || !event.peer().equals("ben"), null);
	}

	@Test
	void takesWithItWhatFollows() throws InterruptedException {
		live(this.full,
				List.of(new Event(0, "hall", "ann", "I like olives."), new Event(1, "hall", "ann", "I have a dog.")),
				(_) -> true);
		this.full.settles();
		JsonNode facts = this.full.look(
				"peer(name: \"ben\") { representation(of: \"ann\") { facts { id text evidence { message { id } } } } }")
			.at("/peer/representation/facts");
		String olives = facts.get(0).at("/evidence/0/message/id").asString();
		this.full.mutate("addFacts", "AddFactsInput", "facts { id }",
				Map.of("workspace", "full", "facts", List.of(Map.of("text", "ann is a gourmet", "observer", "ben",
						"about", "ann", "premises", List.of(facts.get(0).get("id").asString())))));
		this.full.settles();

		assertThat(known(this.full, "ben", "ann", "maxFacts: 9").toString()).contains("gourmet", "olives", "dog");
		assertThat(known(this.full, "ben", "ann", "without: [\"" + olives + "\"]").toString())
			.doesNotContain("gourmet", "olives")
			.contains("dog");
		assertThat(known(this.full, "ben", "ann", "without: []").toString()).contains("gourmet", "olives", "dog");
		assertThat(this.full.ask("peer(name: \"ben\") { representation(without: [\"x\"]) { markdown } }").toString())
			.contains("INVALID_ID");
	}

	private void compare(List<Event> events, Predicate<Event> keeps, @Nullable String unsaid)
			throws InterruptedException {
		List<String> gone = live(this.full, events, keeps);
		live(this.less, events.stream().filter(keeps).toList(), (_) -> true);
		this.full.settles();
		this.less.settles();
		String without = (unsaid != null) ? gone.getFirst()
				: this.full.look("peer(name: \"ben\") { id }").at("/peer/id").asString();

		int facts = 0;
		for (String observer : PEERS) {
			for (String observed : PEERS) {
				for (String asked : ASKED) {
					JsonNode left = known(this.full, observer, observed, asked + ", without: [\"" + without + "\"]");
					JsonNode never = known(this.less, observer, observed, asked);
					assertThat(left).as("%s of %s, %s, without %s in %s", observer, observed, asked, unsaid, events)
						.isEqualTo(never);
					facts += never.at("/facts").size();
				}
			}
		}
		assertThat(facts).isGreaterThan(20);
	}

	private static boolean isThere(List<Event> events, Event speaking) {
		return events.stream()
			.filter((event) -> event.place() < speaking.place() && event.words().isEmpty()
					&& event.session().equals(speaking.session()) && event.peer().equals(speaking.peer()))
			.count() % 2 == 0;
	}

	private static JsonNode known(World world, String observer, String observed, String asked) {
		return world
			.look("peer(name: \"%s\") { representation(of: \"%s\", %s) %s }".formatted(observer, observed, asked,
					KNOWN))
			.at("/peer/representation");
	}

	private static List<Event> events(Random random) {
		List<Event> events = new ArrayList<>();
		for (int place = 0; place < 40; place++) {
			String session = random.nextBoolean() ? "hall" : "yard";
			String peer = PEERS.get(random.nextInt(PEERS.size()));
			boolean speaks = random.nextInt(4) > 0;
			events.add(new Event(place, session, peer, speaks ? WORDS.get(random.nextInt(WORDS.size())) : ""));
		}
		return events;
	}

	// Who speaks is there; returns the ids of what is not kept.
	private List<String> live(World world, List<Event> events, Predicate<Event> keeps) {
		this.clock.set(NOON);
		List<String> gone = new ArrayList<>();
		Set<List<String>> away = new HashSet<>();
		world.joins("hall", true, PEERS.toArray(String[]::new)).joins("yard", true, PEERS.toArray(String[]::new));
		for (Event event : events) {
			this.clock.set(NOON.plus(Duration.ofMinutes(1 + event.place())));
			List<String> place = List.of(event.session(), event.peer());
			if (event.words().isEmpty() && away.add(place)) {
				world.leaves(event.session(), event.peer());
			}
			else if (event.words().isEmpty()) {
				away.remove(place);
				world.joins(event.session(), true, event.peer());
			}
			else if (!away.contains(place)) {
				List<String> ids = world.says(event.session(), event.peer(), event.words());
				if (!keeps.test(event)) {
					gone.addAll(ids);
				}
			}
		}
		return gone;
	}

}
