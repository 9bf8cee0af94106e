package io.peergraph.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PeergraphTest
class SummaryTests {

	private static final String FIELDS = "summaries { short { text tokenCount createdAt upTo { sequence } } long { upTo { sequence } } }";

	@LocalServerPort
	int port;

	@Test
	void sumsUpAtEveryMarkAlsoWhenOneBatchJumpsOverSeveral() {
		World world = World.on(this.port, "demo").joins("lunch", false, "alice", "bob");

		world.says("lunch", "alice", lines(1, 65));

		JsonNode summaries = await(world, "session(name: \"lunch\") { %s }".formatted(FIELDS), 60);
		assertThat(summaries.at("/long/upTo/sequence").asInt()).isEqualTo(60);
		assertThat(summaries.at("/short/text").asString().lines()).isNotEmpty()
			.allSatisfy((line) -> assertThat(line).startsWith("alice: "));
		assertThat(summaries.at("/short/tokenCount").asInt()).isBetween(1, 1_000);
	}

	@Test
	void showsAPeerOnlySummariesOfWhatItWitnessedWhole() {
		World world = World.on(this.port, "demo").joins("lunch", false, "alice", "bob");
		world.says("lunch", "alice", lines(1, 10));
		world.joins("lunch", false, "charlie");
		world.says("lunch", "alice", lines(11, 25));
		world.leaves("lunch", "bob");
		world.says("lunch", "alice", lines(26, 45));

		await(world, "session(name: \"lunch\") { %s }".formatted(FIELDS), 40);

		assertThat(sequence(world, "bob")).isEqualTo(20);
		assertThat(sequence(world, "charlie")).isZero();
	}

	@Test
	void losesSummariesThatMayTellOfADeletedMessage() {
		World world = World.on(this.port, "demo").joins("lunch", false, "alice", "bob");
		String deleted = world.says("lunch", "alice", lines(1, 45)).get(29);
		await(world, "session(name: \"lunch\") { %s }".formatted(FIELDS), 40);

		world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", deleted));

		JsonNode left = world.look("session(name: \"lunch\") { %s }".formatted(FIELDS)).at("/session/summaries");
		assertThat(left.at("/short/upTo/sequence").asInt()).isEqualTo(20);
	}

	private static int sequence(World world, String peer) {
		return world.look("seenBy(peer: \"%s\") { session(name: \"lunch\") { %s } }".formatted(peer, FIELDS))
			.at("/seenBy/session/summaries/short/upTo/sequence")
			.asInt(0);
	}

	private static JsonNode await(World world, String selection, int upTo) {
		Instant end = Instant.now().plus(Duration.ofSeconds(30));
		while (true) {
			JsonNode summaries = world.look(selection).at("/session/summaries");
			if (summaries.at("/short/upTo/sequence").asInt(0) >= upTo || Instant.now().isAfter(end)) {
				assertThat(summaries.at("/short/upTo/sequence").asInt(0)).isEqualTo(upTo);
				return summaries;
			}
			LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
		}
	}

	private static String[] lines(int from, int to) {
		return IntStream.rangeClosed(from, to)
			.mapToObj((i) -> "The garden party number " + i + " takes place in the park of town " + i % 7 + ".")
			.toArray(String[]::new);
	}

}
