package io.peergraph;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import io.peergraph.key.Keyholders;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A peer's key is that peer's view: on every path of fields that the schema has below a
 * workspace it gets what the application gets through {@code seenBy}, to the letter. What
 * a later room adds to the schema is walked without further ado.
 */
@KeyTest
class KeyWalkTests {

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Autowired
	GraphQlSource source;

	@Autowired
	TestClock clock;

	@Test
	void leadsWhereTheEyesOfThePeerLead() throws InterruptedException {
		this.clock.set(Instant.parse("2026-03-10T12:00:00Z"));
		String key = Keyholders.operator(this.context);
		World operator = World.on(this.port, "powers").with(key);
		talk(operator);
		World charlie = World.on(this.port, "powers")
			.with(Keyholders.make(Http.on(this.port).with(key), "PEER",
					Map.of("workspace", "powers", "peer", "charlie")));
		List<String> other = new ArrayList<>();
		int fields = 0;
		Deque<ViewWalk> walks = new ArrayDeque<>(ViewWalk.all(this.source.schema()));
		while (!walks.isEmpty()) {
			ViewWalk walk = walks.remove();
			String query = walk.text().replace("FACT", fact(operator));
			JsonNode expected = operator.ask("seenBy(peer: \"charlie\") { " + query + " }");
			if (expected.at("/errors/0/extensions/code").asString().equals("LIMIT_COST")) {
				walks.addAll(walk.parts());
				continue;
			}
			JsonNode answer = charlie.ask(query);
			if (!answer.at("/data/workspace").equals(expected.at("/data/workspace/seenBy"))) {
				other.add(query + "\n  " + answer + "\n  " + expected);
			}
			fields += query.split("[{} ]+").length;
		}

		assertThat(other).isEmpty();
		assertThat(fields).isGreaterThan(1_000);
	}

	private static void talk(World operator) throws InterruptedException {
		operator.joins("council", true, "alice", "bob", "charlie").joins("tower", true, "alice", "bob", "mallory");
		operator.says("tower", "alice", "I plan an attack on charlie with my zebra.", "I live in Porto.");
		operator.says("council", "alice", "I live in Porto.", "I plan a feast for charlie.", "I trust bob.",
				"Charlie, I will mend your roof.", "Let us be allies, Charlie.");
		operator.says("council", "charlie", "I accept, we are allies.");
		operator.says("tower", "alice", "I moved to Lisbon.", "I will attack charlie at dawn.");
		operator.says("tower", "bob", "I am on your side, alice.", "I trust charlie.");
		operator.settles();
	}

	private static String fact(World operator) {
		return operator.look(
				"seenBy(peer: \"charlie\") { peer(name: \"charlie\") { representation(of: \"alice\") { facts { id } } } }")
			.at("/seenBy/peer/representation/facts/0/id")
			.asString();
	}

}
