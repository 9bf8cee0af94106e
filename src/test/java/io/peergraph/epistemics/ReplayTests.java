package io.peergraph.epistemics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.peergraph.Invariants;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a peer knew after a message is what a naive replay of the messages still stored up
 * to it tells, in random worlds where peers come and go, messages are deleted, and what
 * was said takes the place of what was said before.
 */
@PeergraphTest
class ReplayTests {

	private static final String WORKSPACE = "replayed";

	private static final List<String> PEERS = List.of("alice", "bob", "charlie");

	private static final List<String> SESSIONS = List.of("hall", "tower");

	private static final List<String> CITIES = List.of("Porto", "Lisbon", "Geneva");

	private static final List<String> DRINKS = List.of("tea", "coffee", "milk");

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private final World world;

	private final Map<String, Long> numbers = new HashMap<>();

	private final List<Presence> presences = new ArrayList<>();

	private final List<Said> log = new ArrayList<>();

	ReplayTests(@LocalServerPort int port) {
		this.world = World.on(port, WORKSPACE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3 })
	void tellsWhatEachPeerKnewAfterEachMessage(int seed) throws InterruptedException {
		live(new Random(seed));

		for (String observer : PEERS) {
			for (String observed : PEERS) {
				List<Instant> times = new ArrayList<>(this.log.stream().map(Said::at).toList());
				List<Set<String>> expected = times.stream().map((at) -> known(observer, observed, at)).toList();
				assertThat(asked(observer, observed, times, "asOf: \"%s\"")).as("%s of %s", observer, observed)
					.isEqualTo(expected);
			}
		}
		Invariants.hold();
	}

	@ParameterizedTest
	@ValueSource(ints = { 4, 5 })
	void tellsWhatWasTrueThenAsItWasKnownThen(int seed) throws InterruptedException {
		Random random = new Random(seed);
		live(random);

		for (String observer : PEERS) {
			for (String observed : PEERS) {
				Instant asOf = this.log.get(this.log.size() / 2 + random.nextInt(this.log.size() / 2)).at();
				List<Instant> times = this.log.stream().map(Said::at).toList();
				List<Set<String>> expected = times.stream().map((at) -> so(observer, observed, at, asOf)).toList();
				assertThat(asked(observer, observed, times, "asOf: \"" + asOf + "\", validAt: \"%s\""))
					.as("%s of %s as of %s", observer, observed, asOf)
					.isEqualTo(expected);
			}
		}
	}

	private void live(Random random) throws InterruptedException {
		for (String session : SESSIONS) {
			PEERS.forEach((peer) -> joins(session, peer));
		}
		for (int message = 0; message < 40; message++) {
			if (random.nextInt(4) == 0) {
				moves(any(SESSIONS, random), any(PEERS, random));
			}
			speaks(random, START.plusSeconds(3600L * message));
			if (message % 20 == 19) {
				this.world.settles();
			}
		}
		for (int gone = 0; gone < 8; gone++) {
			Said said = this.log.remove(random.nextInt(this.log.size()));
			this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", said.id()));
		}
		this.world.settles();
	}

	private void moves(String session, String peer) {
		Optional<Presence> present = present(session, peer);
		if (present.isPresent()) {
			this.presences.remove(present.get());
			this.presences.add(present.get().until(this.numbers.getOrDefault(session, 0L)));
			this.world.leaves(session, peer);
		}
		else {
			joins(session, peer);
		}
	}

	private void joins(String session, String peer) {
		this.world.joins(session, true, peer);
		this.presences.add(new Presence(session, peer, this.numbers.getOrDefault(session, 0L) + 1, Long.MAX_VALUE));
	}

	private Optional<Presence> present(String session, String peer) {
		return this.presences.stream()
			.filter((one) -> one.session().equals(session) && one.peer().equals(peer) && one.to() == Long.MAX_VALUE)
			.findFirst();
	}

	private void speaks(Random random, Instant at) {
		String session = any(SESSIONS, random);
		List<String> there = PEERS.stream().filter((peer) -> present(session, peer).isPresent()).toList();
		if (there.isEmpty()) {
			joins(session, "alice");
		}
		String peer = there.isEmpty() ? "alice" : any(there, random);
		Words words = Words.any(random);
		String id = this.world
			.mutate("addMessages", "AddMessagesInput", "messages { id }",
					Map.of("workspace", WORKSPACE, "session", session, "messages",
							List.of(Map.of("peer", peer, "content", words.said(), "createdAt", at.toString()))))
			.at("/messages/0/id")
			.asString();
		this.log.add(new Said(id, session, this.numbers.merge(session, 1L, Long::sum), peer, words, at));
	}

	private List<Set<String>> asked(String observer, String observed, List<Instant> times, String when) {
		StringBuilder fields = new StringBuilder();
		for (int index = 0; index < times.size(); index++) {
			fields.append(" r%d: representation(of: \"%s\", maxFacts: 100, %s) { facts { text } }".formatted(index,
					observed, when.formatted(times.get(index))));
		}
		var peer = this.world.look("peer(name: \"%s\") {%s }".formatted(observer, fields)).get("peer");
		return Stream.iterate(0, (index) -> index + 1)
			.limit(times.size())
			.<Set<String>>map((index) -> new TreeSet<>(World.texts(peer.get("r" + index), "facts", "text")))
			.toList();
	}

	private Set<String> known(String observer, String observed, Instant asOf) {
		Map<String, String> held = new HashMap<>();
		heard(observer, observed, asOf).forEach((said) -> held.put(said.words().topic(), said.text()));
		return new TreeSet<>(held.values());
	}

	// The first that is known of a topic was so before as well.
	private Set<String> so(String observer, String observed, Instant at, Instant asOf) {
		Map<String, String> held = new HashMap<>();
		for (Said said : heard(observer, observed, asOf)) {
			if (!said.at().isAfter(at)) {
				held.put(said.words().topic(), said.text());
			}
			held.putIfAbsent(said.words().topic(), said.text());
		}
		return new TreeSet<>(held.values());
	}

	private List<Said> heard(String observer, String observed, Instant asOf) {
		return this.log.stream()
			.filter((said) -> said.peer().equals(observed) && !said.at().isAfter(asOf))
			.filter((said) -> this.presences.stream()
				.anyMatch((presence) -> presence.peer().equals(observer) && presence.has(said)))
			.toList();
	}

	private static <T> T any(List<T> some, Random random) {
		return some.get(random.nextInt(some.size()));
	}

	/** A time during which a peer was there, from one number up to another. */
	private record Presence(String session, String peer, long from, long to) {

		Presence until(long number) {
			return new Presence(this.session, this.peer, this.from, number + 1);
		}

		boolean has(Said said) {
			return this.session.equals(said.session()) && this.from <= said.number() && said.number() < this.to;
		}

	}

	/** A message, as it is remembered here. */
	private record Said(String id, String session, long number, String peer, Words words, Instant at) {

		String text() {
			return this.peer + " " + this.words.states();
		}

	}

	/** What is said, what it states, and with what it cannot both be so. */
	private record Words(String said, String states, String topic) {

		static Words any(Random random) {
			String drink = ReplayTests.any(DRINKS, random);
			String city = ReplayTests.any(CITIES, random);
			return switch (random.nextInt(3)) {
				case 0 -> new Words("I live in %s.".formatted(city), "lives in " + city, "residence");
				case 1 -> new Words("I like %s.".formatted(drink), "likes " + drink, drink);
				default -> new Words("I do not like %s.".formatted(drink), "does not like " + drink, drink);
			};
		}

	}

}
