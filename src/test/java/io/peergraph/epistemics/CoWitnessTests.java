package io.peergraph.epistemics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;

import io.peergraph.PeergraphTest;
import io.peergraph.TestClock;
import io.peergraph.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In random worlds, with peers that come and go, what peers think of what others think is
 * what a plain replay of what all of them heard comes to.
 */
@PeergraphTest
class CoWitnessTests {

	private static final List<String> PEERS = List.of("ann", "ben", "cid", "dan");

	private static final List<String> SESSIONS = List.of("hall", "yard");

	private static final List<String> CITIES = List.of("Porto", "Lisbon", "Madrid", "Rome");

	private static final List<String> FOODS = List.of("olives", "bread", "cheese");

	private final World world;

	private final TestClock clock;

	CoWitnessTests(@LocalServerPort int port, @Autowired TestClock clock) {
		this.world = World.on(port, "random");
		this.clock = clock;
	}

	/** Something that was said, and who heard it. */
	private record Said(int place, String peer, String what, boolean city, Set<String> witnesses) {
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void isWhatAReplayComesTo(long seed) throws InterruptedException {
		Random random = new Random(seed);
		List<Said> said = live(random);
		this.world.settles();

		int beliefs = 0;
		for (String thinker : PEERS) {
			StringBuilder fields = new StringBuilder();
			Map<String, List<String>> expected = new HashMap<>();
			for (String about : PEERS) {
				for (List<String> chain : chains()) {
					String name = "f" + expected.size();
					fields.append(name)
						.append(": believes(chain: [\"%s\"], about: \"%s\") { fact { text } because { sequence session { name } content } outdated }\n"
							.formatted(String.join("\", \"", chain), about));
					expected.put(name, replay(said, thinker, chain, about));
				}
			}
			JsonNode found = this.world.look("peer(name: \"" + thinker + "\") { " + fields + " }").get("peer");
			for (Map.Entry<String, List<String>> one : expected.entrySet()) {
				List<String> told = StreamSupport.stream(found.get(one.getKey()).spliterator(), false)
					.map(CoWitnessTests::told)
					.toList();
				assertThat(told)
					.as("seed %d, %s, %s: %s", seed, thinker,
							fields.toString()
								.lines()
								.filter((line) -> line.startsWith(one.getKey() + ":"))
								.findFirst()
								.orElse(""),
							said)
					.isEqualTo(one.getValue());
				beliefs += told.size();
			}
		}
		assertThat(beliefs).isGreaterThan(50);
	}

	private static String told(JsonNode belief) {
		assertThat(belief.get("because").size()).isEqualTo(1);
		return belief.at("/because/0/content").asString() + (belief.get("outdated").asBoolean() ? " (outdated)" : "");
	}

	private static List<List<String>> chains() {
		List<List<String>> chains = new ArrayList<>();
		for (String one : PEERS) {
			chains.add(List.of(one));
			PEERS.stream().filter((other) -> !other.equals(one)).forEach((other) -> chains.add(List.of(one, other)));
		}
		return chains;
	}

	// Whoever is asked about met everybody, so that nobody is a stranger.
	private List<Said> live(Random random) {
		this.clock.set(Instant.parse("2026-03-10T12:00:00Z"));
		Map<String, Set<String>> present = new HashMap<>();
		SESSIONS.forEach((session) -> {
			this.world.joins(session, true, PEERS.toArray(String[]::new));
			present.put(session, new HashSet<>(PEERS));
			this.world.says(session, PEERS.getFirst(), "Hello.");
		});
		List<Said> said = new ArrayList<>();
		for (int event = 0; event < 50; event++) {
			this.clock.set(this.clock.instant().plus(Duration.ofMinutes(1)));
			String session = SESSIONS.get(random.nextInt(SESSIONS.size()));
			String peer = PEERS.get(random.nextInt(PEERS.size()));
			Set<String> there = Objects.requireNonNull(present.get(session));
			if (random.nextInt(3) == 0) {
				if (there.remove(peer)) {
					this.world.leaves(session, peer);
				}
				else {
					this.world.joins(session, true, peer);
					there.add(peer);
				}
			}
			else if (there.contains(peer)) {
				boolean city = random.nextInt(4) > 0;
				List<String> words = city ? CITIES : FOODS;
				String what = (city ? "I live in " : "I like ") + words.get(random.nextInt(words.size())) + ".";
				this.world.says(session, peer, what);
				said.add(new Said(event, peer, what, city, Set.copyOf(there)));
			}
		}
		return said;
	}

	private static List<String> replay(List<Said> all, String thinker, List<String> chain, String about) {
		Map<String, Said> last = new HashMap<>();
		Said city = null;
		for (Said one : all) {
			if (one.peer().equals(about) && one.witnesses().contains(thinker) && one.witnesses().containsAll(chain)) {
				last.put(one.what(), one);
				city = one.city() ? one : city;
			}
		}
		Said lives = city;
		return last.values()
			.stream()
			.filter((one) -> !one.city() || one.equals(lives))
			.sorted((one, other) -> other.place() - one.place())
			.map((one) -> one.what() + (isOutdated(all, one, chain) ? " (outdated)" : ""))
			.toList();
	}

	private static boolean isOutdated(List<Said> all, Said belief, List<String> chain) {
		return belief.city() && PEERS.stream().filter((peer) -> !chain.contains(peer)).anyMatch((peer) -> {
			Said newest = all.stream()
				.filter((one) -> one.city() && one.peer().equals(belief.peer()) && one.witnesses().contains(peer))
				.reduce((_, later) -> later)
				.orElse(belief);
			return newest.place() > belief.place() && !newest.what().equals(belief.what());
		});
	}

}
