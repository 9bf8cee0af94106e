package io.peergraph.summary;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.peergraph.PeergraphTest;
import io.peergraph.TestClock;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@PeergraphTest
class SummaryTests {

	private static final String FIELDS = "summaries { short { text tokenCount createdAt upTo { sequence } } long { upTo { sequence } } }";

	private static final List<String> THINGS = List.of("lanterns", "chairs", "lemonade", "music", "cake", "flowers",
			"a tent", "ice", "candles", "bread", "games", "plates", "salad");

	@LocalServerPort
	int port;

	@Autowired
	TestClock clock;

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
	void keepsAllOfThemAndTellsWhatWasNewestThen() {
		World world = World.on(this.port, "demo").joins("lunch", false, "alice");
		Instant first = Instant.parse("2026-05-01T10:00:00Z");
		this.clock.set(first);
		world.says("lunch", "alice", lines(1, 20));
		await(world, "session(name: \"lunch\") { %s }".formatted(FIELDS), 20);
		this.clock.set(first.plusSeconds(60));
		world.says("lunch", "alice", lines(21, 70));
		await(world, "session(name: \"lunch\") { %s }".formatted(FIELDS), 60);

		assertThat(asOf(world, first)).isEqualTo(20);
		assertThat(asOf(world, first.minusSeconds(1))).isZero();
		assertThat(asOf(world, first.plusSeconds(61))).isEqualTo(60);
		assertThat(TestDatabase.query("MATCH (y:Summary) WHERE y.kind = 'SHORT' RETURN y.upTo AS upTo ORDER BY upTo",
				Map.of()))
			.extracting((row) -> row.get("upTo").asInt())
			.containsExactly(20, 40, 60);
	}

	@Test
	void comesAtTheMarksThatAreConfigured() {
		World world = World.on(this.port, "demo");
		world.mutate("saveSession", "SaveSessionInput", "session { name }", Map.of("workspace", "demo", "name", "lunch",
				"configuration", Map.of("messagesPerShortSummary", 10, "messagesPerLongSummary", 25)));

		world.says("lunch", "alice", lines(1, 57));

		JsonNode summaries = await(world, "session(name: \"lunch\") { %s }".formatted(FIELDS), 50);
		assertThat(summaries.at("/long/upTo/sequence").asInt()).isEqualTo(50);
	}

	@Test
	void tellsOfTheWholeSessionFromItsBeginning() {
		World world = World.on(this.port, "demo").joins("lunch", false, "alice");

		world.says("lunch", "alice", lines(1, 85));

		await(world, "session(name: \"lunch\") { %s }".formatted(FIELDS), 80);
		assertThat(numbers(world, "alice")).isSorted()
			.anyMatch((number) -> number <= 20)
			.anyMatch((number) -> number > 20 && number <= 60)
			.anyMatch((number) -> number > 60);
	}

	@Test
	void showsAPeerOnlySummariesOfWhatItWitnessed() {
		World world = World.on(this.port, "demo").joins("lunch", false, "alice", "bob");
		world.says("lunch", "alice", lines(1, 10));
		world.joins("lunch", false, "charlie");
		world.says("lunch", "alice", lines(11, 25));
		world.leaves("lunch", "bob");
		world.says("lunch", "alice", lines(26, 45));
		world.joins("lunch", false, "bob");
		world.says("lunch", "alice", lines(46, 62));

		await(world, "session(name: \"lunch\") { %s }".formatted(FIELDS), 60);

		assertThat(sequence(world, "alice")).isEqualTo(60);
		// Its twentieth message is number 20, its fortieth would be number 60.
		assertThat(sequence(world, "bob")).isEqualTo(60);
		assertThat(numbers(world, "bob")).isNotEmpty().allMatch((number) -> number <= 25 || number >= 46);
		assertThat(numbers(world, "bob")).anyMatch((number) -> number >= 46).anyMatch((number) -> number <= 25);
		assertThat(sequence(world, "charlie")).isEqualTo(50);
		assertThat(numbers(world, "charlie")).isNotEmpty().allMatch((number) -> number > 10);
		assertThat(world.look("seenBy(peer: \"charlie\") { session(name: \"lunch\") { %s } }".formatted(FIELDS))
			.toString()).contains("of town");
	}

	@Test
	void makesOneSummaryForAllWhoWitnessedTheSame() throws InterruptedException {
		World world = World.on(this.port, "demo").joins("lunch", false, "alice", "bob", "charlie");
		world.says("lunch", "alice", lines(1, 5));
		world.joins("lunch", false, "dora", "emil");

		world.says("lunch", "alice", lines(6, 46));

		world.settles();
		assertThat(sequence(world, "dora")).isEqualTo(45);
		assertThat(TestDatabase.query("MATCH (y:Summary) RETURN y.upTo AS upTo ORDER BY upTo", Map.of()))
			.extracting((row) -> row.get("upTo").asInt())
			.containsExactly(20, 25, 40, 45);
	}

	@Test
	void forgetsWhatIsDeletedAndGoesOnWithWhatIsLeft() throws InterruptedException {
		Instant now = Instant.parse("2026-05-01T10:00:00Z");
		this.clock.set(now);
		World world = World.on(this.port, "demo").joins("lunch", false, "alice", "bob");
		world.says("lunch", "alice", lines(1, 29));
		String deleted = world.says("lunch", "alice", "The garden party number 30 of town 2 is a secret.").getFirst();
		world.says("lunch", "alice", lines(31, 64));
		world.settles();
		assertThat(made(now)).containsExactly(20, 40, 60, 60);
		this.clock.set(now.plusSeconds(60));

		world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", deleted));

		assertThat(made(now)).containsExactly(20);
		world.settles();
		assertThat(made(now)).containsExactly(20);
		assertThat(made(now.plusSeconds(60))).containsExactly(60, 60);
		assertThat(texts()).noneMatch((text) -> text.contains("secret"));
	}

	@Test
	void leavesAloneTheSummariesOfWhoDidNotWitnessWhatIsDeleted() throws InterruptedException {
		Instant now = Instant.parse("2026-05-01T10:00:00Z");
		this.clock.set(now);
		World world = World.on(this.port, "demo").joins("lunch", false, "alice", "bob", "early", "zoe");
		world.says("lunch", "alice", lines(1, 24));
		world.leaves("lunch", "bob", "early");
		String deleted = world.says("lunch", "alice", "The garden party number 25 of town 2 is a secret.").getFirst();
		world.says("lunch", "alice", lines(26, 29));
		world.joins("lunch", false, "bob", "late");
		world.says("lunch", "alice", lines(30, 70));
		world.settles();
		Map<String, String> before = all(world, now);
		// What is left is summed up by other marks than before, but only for whom it
		// must be.
		world.mutate("saveSession", "SaveSessionInput", "session { name }", Map.of("workspace", "demo", "name", "lunch",
				"configuration", Map.of("messagesPerShortSummary", 11, "messagesPerLongSummary", 23)));
		this.clock.set(now.plusSeconds(60));

		world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", deleted));

		Map<String, String> at = all(world, now);
		world.settles();
		Map<String, String> after = all(world, now);
		for (String peer : List.of("bob", "early", "late")) {
			assertThat(before.get(peer)).contains("number");
			assertThat(at.get(peer)).as(peer).isEqualTo(before.get(peer));
			assertThat(after.get(peer)).as(peer).isEqualTo(before.get(peer));
		}
		assertThat(before.get("zoe")).contains("\"sequence\":60");
		assertThat(after.get("zoe")).isNotEqualTo(before.get("zoe"));
		assertThat(texts()).noneMatch((text) -> text.contains("secret"));
	}

	private static Map<String, String> all(World world, Instant then) {
		return Stream.of("bob", "early", "late", "zoe")
			.collect(Collectors.toMap(Function.identity(), (peer) -> world.look("""
					seenBy(peer: "%1$s") { session(name: "lunch") {
					  now: %2$s
					  then: summaries(asOf: "%3$s") { short { text createdAt } long { text createdAt } }
					} }""".formatted(peer, FIELDS, then)).toString()));
	}

	private static List<Integer> made(Instant at) {
		return TestDatabase
			.query("MATCH (y:Summary) WHERE y.createdAt = $at RETURN y.upTo AS upTo ORDER BY upTo",
					Map.of("at", at.atZone(ZoneOffset.UTC)))
			.stream()
			.map((row) -> row.get("upTo").asInt())
			.toList();
	}

	private static List<String> texts() {
		return TestDatabase.query("MATCH (y:Summary) RETURN y.text AS text", Map.of())
			.stream()
			.map((row) -> row.get("text").asString())
			.toList();
	}

	private static int asOf(World world, Instant asOf) {
		return world
			.look("session(name: \"lunch\") { summaries(asOf: \"%s\") { short { upTo { sequence } } } }"
				.formatted(asOf))
			.at("/session/summaries/short/upTo/sequence")
			.asInt(0);
	}

	private static List<Integer> numbers(World world, String peer) {
		String text = world.look("seenBy(peer: \"%s\") { session(name: \"lunch\") { %s } }".formatted(peer, FIELDS))
			.at("/seenBy/session/summaries/short/text")
			.asString();
		return Pattern.compile("number (\\d+)")
			.matcher(text)
			.results()
			.map((found) -> Integer.valueOf(found.group(1)))
			.toList();
	}

	private static int sequence(World world, String peer) {
		return world.look("seenBy(peer: \"%s\") { session(name: \"lunch\") { %s } }".formatted(peer, FIELDS))
			.at("/seenBy/session/summaries/short/upTo/sequence")
			.asInt(0);
	}

	private static JsonNode await(World world, String selection, int upTo) {
		JsonNode summaries = Awaitility.await()
			.atMost(Duration.ofMinutes(5))
			.pollDelay(Duration.ZERO)
			.until(() -> world.look(selection).at("/session/summaries"), (found) -> upTo(found) >= upTo);
		assertThat(upTo(summaries)).isEqualTo(upTo);
		return summaries;
	}

	private static int upTo(JsonNode summaries) {
		return summaries.at("/short/upTo/sequence").asInt(0);
	}

	private static String[] lines(int from, int to) {
		return IntStream.rangeClosed(from, to)
			.mapToObj((i) -> "The garden party number " + i + " of town " + i % 7 + " needs " + THINGS.get(i % 11)
					+ " and " + THINGS.get(i % 13) + ".")
			.toArray(String[]::new);
	}

}
