package io.peergraph;

import java.util.List;
import java.util.Map;

import io.peergraph.embedded.ForgetsPlans;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often a request goes to the database: whoever waits for one answer waits for each
 * of these round trips.
 */
@QuietTest
@ForgetsPlans
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundTripTests {

	private static final String PAGE = "totalCount nodes { content author { name } } pageInfo { endCursor }";

	@Autowired
	MeteredDriver meter;

	@LocalServerPort
	int port;

	private World world;

	@BeforeAll
	void talk() {
		this.world = World.on(this.port, "trips").joins("lunch", true, "alice", "bob");
		for (int number = 1; number <= 100; number++) {
			this.world.says("lunch", "alice", "I ate " + number + " eggs, and there are more where these came from.");
		}
		this.world.mutate("addFacts", "AddFactsInput", "facts { id }", Map.of("workspace", "trips", "facts",
				List.of(Map.of("text", "alice likes tea", "observer", "bob", "about", "alice"))));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					3 | session(name: "lunch") { messages(first: 50) { PAGE } }
					3 | session(name: "lunch") { messages(last: 50) { PAGE } }
					5 | seenBy(peer: "bob") { session(name: "lunch") { messages(last: 50) { PAGE } } }
					4 | session(name: "lunch") { messages(last: 50) { nodes { author { name metadata } } } }
					6 | session(name: "lunch") { context(tokens: 1500) { tokens messages { content author { name } } summary { text } } }
					6 | peer(name: "bob") { representation(of: "alice") { markdown } }
					3 | session(name: "lunch") { summaries { short { text } long { text } } }
					7 | search(query: "eggs") { message { content } }
					7 | session(name: "lunch") { search(query: "eggs") { message { content } } }
					""")
	void asksNoOftenerThan(int most, String selection) {
		String query = selection.replace("PAGE", PAGE);
		this.world.look(query);

		assertThat(this.meter.of(() -> this.world.look(query))).hasSizeLessThanOrEqualTo(most);
	}

	@Test
	void storesAMessageInThree() {
		this.world.says("lunch", "alice", "One more.");

		assertThat(this.meter.of(() -> this.world.says("lunch", "alice", "And one more."))).hasSizeLessThanOrEqualTo(3);
	}

}
