package io.peergraph.representation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many messages a second go through to facts with the built-in extractor. Run with
 * {@code mvn -Pbenchmark test -Dtest=FactBenchmark};
 * {@code -Dpeergraph.benchmark.messages} says how long the conversations are.
 */
@PeergraphTest
class FactBenchmark {

	private static final int MESSAGES = Integer.getInteger("peergraph.benchmark.messages", 2_000);

	private final int port;

	FactBenchmark(@LocalServerPort int port) {
		this.port = port;
	}

	@Test
	void messagesBecomeFacts() throws Exception {
		World world = World.on(this.port, "speed");
		talk(world, "warm", 200);
		world.settles();
		long facts = facts("speed");
		long start = System.nanoTime();
		talk(world, "talk", MESSAGES);
		world.settles();
		double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;

		System.out.printf("figure: %d messages to %d facts in %.1f s, %.0f messages a second%n", MESSAGES,
				facts("speed") - facts, seconds, MESSAGES / seconds);
		assertThat(facts("speed")).isGreaterThan(facts);
	}

	private static void talk(World world, String session, int messages) {
		List<String> contents = new ArrayList<>();
		for (int index = 0; index < messages; index++) {
			contents.add("I put " + (index + 2) + " stones into box " + session + " at the harbour of the old town.");
			if (contents.size() == 100 || index == messages - 1) {
				world.says(session, "alice", contents.toArray(String[]::new));
				contents.clear();
			}
		}
	}

	private static long facts(String workspace) {
		return TestDatabase.query(
				"MATCH (p:Peer {workspace: $workspace}) RETURN COUNT { (p)<-[:ABOUT]-() } AS facts ORDER BY facts DESC",
				Map.of("workspace", workspace))
			.getFirst()
			.get("facts")
			.asLong();
	}

}
