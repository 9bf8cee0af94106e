package io.peergraph;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import graphql.schema.GraphQLSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks the paths of fields that the schema has below a view, in two worlds that differ
 * only in what that peer did not witness. Whatever it can reach must be the same in both:
 * no text, no number, no order tells of the rest. What a later room adds to the schema is
 * walked without further ado.
 */
@PeergraphTest
class ScopedWalkTests {

	private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

	private static final Pattern SECRET = Pattern.compile("(?i)zebra|mallory|tower");

	private final World open;

	private final World secret;

	private final GraphQLSchema schema;

	private final TestClock clock;

	ScopedWalkTests(@LocalServerPort int port, @Autowired GraphQlSource source, @Autowired TestClock clock) {
		this.open = World.on(port, "openworld");
		this.secret = World.on(port, "otherworld");
		this.schema = source.schema();
		this.clock = clock;
	}

	@BeforeEach
	void talk() throws InterruptedException {
		this.clock.set(NOW);
		for (World world : List.of(this.open, this.secret)) {
			world.joins("council", true, "alice", "bob", "charlie");
		}
		// Both were said before to others, and are facts already.
		this.secret.joins("tower", true, "alice", "bob", "mallory");
		this.secret.says("tower", "alice", "I plan an attack on charlie with my zebra.", "I live in Porto.",
				"I have got a dog.", "I plan a FEAST for Charlie!", "I LIVE in PORTO.");
		this.secret.says("tower", "mallory", "I love the zebra of alice.");
		this.secret.settles();
		for (World world : List.of(this.open, this.secret)) {
			world.says("council", "alice", "I live in Porto.", "I plan a feast for charlie.", "I have a dog.");
			world.says("council", "bob", "I like feasts.");
			world.says("council", "alice", "I trust bob.", "Charlie, I will mend your roof.",
					"Let us be allies, Charlie.");
			world.says("council", "charlie", "I accept, we are allies.");
			world.settles();
		}
		this.secret.says("tower", "alice", "I moved to Lisbon.", "I plan a feast for charlie.",
				"My zebra likes Lisbon.", "I will attack charlie at dawn.", "I am on your side, bob.");
		this.secret.says("tower", "bob", "alice never mended the roof of charlie.", "I am on your side, alice.",
				"I trust charlie.");
		this.secret.mutate("addFacts", "AddFactsInput", "facts { id }",
				Map.of("workspace", "otherworld", "facts", List.of(Map.of("text", "alice plans a feast for charlie",
						"observer", "bob", "about", "alice", "validFrom", "2026-03-01T00:00:00Z"))));
		this.secret.mutate("setPeerCard", "SetPeerCardInput", "representation { markdown }", Map.of("workspace",
				"otherworld", "observer", "bob", "observed", "alice", "lines", List.of("alice has a zebra")));
		this.secret.settles();
		for (World world : List.of(this.open, this.secret)) {
			keep(fact(world, "charlie", "feast"), world, "charlie");
		}
		// Says the same as one that charlie holds.
		keep(fact(this.secret, "bob", "got a dog"), this.secret, "mallory");
		keep(fact(this.secret, "bob", "Lisbon"), this.secret, "bob");
	}

	private static void keep(String fact, World world, String to) {
		world.mutate("setConfidential", "SetConfidentialInput", "fact { text }",
				Map.of("fact", fact, "to", List.of(to)));
	}

	private static String fact(World world, String peer, String word) {
		JsonNode facts = world.look(
				"seenBy(peer: \"%s\") { peer(name: \"%s\") { representation(of: \"alice\") { holdings(history: true) { fact { id text } } } } }"
					.formatted(peer, peer))
			.at("/seenBy/peer/representation/holdings");
		return facts.valueStream()
			.map((holding) -> holding.get("fact"))
			.filter((fact) -> fact.get("text").asString().contains(word))
			.findFirst()
			.orElseThrow()
			.get("id")
			.asString();
	}

	@Test
	void leadsNowhereElse() {
		List<String> betrayed = new ArrayList<>();
		int fields = 0;
		Deque<ViewWalk> walks = new ArrayDeque<>(ViewWalk.all(this.schema));
		while (!walks.isEmpty()) {
			ViewWalk walk = walks.remove();
			String query = walk.text();
			JsonNode answer = ask(this.open, query);
			if (answer.at("/errors/0/extensions/code").asString().equals("LIMIT_COST")) {
				walks.addAll(walk.parts());
				continue;
			}
			assertThat(answer.get("errors")).as(answer.toString()).isNull();
			JsonNode ofOpen = answer.at("/data/workspace/seenBy");
			JsonNode ofSecret = seen(this.secret, query);
			String text = ofSecret.toString().replace("otherworld", "openworld");
			assertThat(ofOpen.isObject()).as(query).isTrue();
			if (!ofOpen.toString().equals(text) || SECRET.matcher(text).find()) {
				betrayed.add(query + "\n  " + ofOpen + "\n  " + text);
			}
			fields += query.split("[{} ]+").length;
		}

		System.out.printf("fields below a view: %d%n", fields);
		assertThat(fields).isGreaterThan(1_000);
		assertThat(betrayed).isEmpty();
	}

	private JsonNode seen(World world, String query) {
		JsonNode answer = ask(world, query);
		assertThat(answer.get("errors")).as(answer.toString()).isNull();
		return answer.at("/data/workspace/seenBy");
	}

	private JsonNode ask(World world, String query) {
		String own = query.contains(ViewWalk.FACT) ? query.replace("FACT", fact(world, "charlie", "feast")) : query;
		return world.ask("seenBy(peer: \"charlie\") { " + own + " }");
	}

}
