package io.peergraph.graph;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import io.peergraph.PeergraphTest;
import io.peergraph.TestClock;
import io.peergraph.World;
import io.peergraph.belief.CommonGround;
import io.peergraph.embedded.ForgetsPlans;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.fact.FactEmbeddings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Vector indexes go on answering after deletions, and nothing stands still when one
 * fails. Small views are compared without an index, so that here hardly any is small.
 */
@PeergraphTest
@ForgetsPlans
@TestPropertySource(properties = "peergraph.recall.compared.messages=5")
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class VectorSearchTests {

	private static final List<String> INDEXES = List.of("passage_meaning", FactEmbeddings.INDEX);

	@LocalServerPort
	int port;

	@Autowired
	MeterRegistry meters;

	@Autowired
	TestClock clock;

	@Autowired
	VectorSearches searches;

	@Autowired
	CommonGround ground;

	// The other tests of this application find indexes that answer.
	@AfterEach
	void heal() {
		quantize(Quantization.NONE);
		this.clock.advance(Duration.ofMinutes(2));
		INDEXES.forEach((index) -> this.searches.find(index, () -> true, () -> false));
	}

	@ParameterizedTest
	@EnumSource(value = Quantization.class, names = { "NONE", "SCALAR" })
	void answersNewWorkspacesAfterDeletions(Quantization quantization) throws InterruptedException {
		quantize(quantization);
		double before = count("failed");

		for (int turn = 0; turn < 2; turn++) {
			deleteOneOfTen("old" + turn);
			beginAnew("new" + turn);
		}

		assertThat(count("failed")).isEqualTo(before);
	}

	@Test
	void goesOnWhereQuantizedIndexesFailAfterDeletions(CapturedOutput output) throws InterruptedException {
		quantize(Quantization.BINARY);
		double before = count("failed");

		deleteOneOfTen("old");
		beginAnew("new");

		assertThat(count("failed")).isGreaterThan(before);
		assertThat(output.getAll().lines().filter((line) -> line.contains("vector index fails"))).hasSizeBetween(1,
				INDEXES.size());
	}

	@Test
	void goesOnByWordsAndByExactComparisonWhileThereIsNoIndex(CapturedOutput output) throws InterruptedException {
		World world = World.on(this.port, "exact");
		world.joins("hall", true, "alice", "bob");
		world.says("hall", "alice", "I live in Porto.", "I play the violin.", "I own a red boat.", "I like green tea.",
				"I am afraid of dogs.", "I work at the harbour.");
		world.settles();
		INDEXES.forEach((index) -> TestDatabase.query("DROP INDEX " + index, Map.of()));

		world.says("hall", "alice", "I really like green tea.");
		world.mutate("addFacts", "AddFactsInput", "facts { text }", Map.of("workspace", "exact", "facts",
				List.of(Map.of("text", "alice sings", "observer", "bob", "about", "alice"))));
		world.settles();

		assertThat(world.look("search(query: \"violin\", first: 1) { message { content } reasons }").toString())
			.contains("I play the violin.", "text", "meaning");
		assertThat(world.look("peer(name: \"bob\") { chat(question: \"What does alice play?\") { text known } }")
			.toString()).contains("violin").contains("\"known\":true");
		assertThat(world
			.look("session(name: \"hall\") { context(about: \"alice\", query: \"music\") { tokens"
					+ " messages { content } representation { facts { text } } } }")
			.toString()).contains("I live in Porto.", "alice plays the violin");
		assertThat(World.texts(world.look(
				"peer(name: \"bob\") { representation(of: \"alice\", query: \"violin\", maxFacts: 1) { facts { text } } }"),
				"peer", "representation", "facts", "text"))
			.containsExactly("alice plays the violin");
		List<String> both = List.of("alice", "bob");
		assertThat(this.ground.around("exact", "alice", both, both, List.of("the violin of alice"), 2)).hasSize(2)
			.first()
			.extracting(CommonGround.Shared::text)
			.isEqualTo("alice plays the violin");
		assertThat(alike()).isPositive();
		INDEXES.forEach((index) -> {
			assertThat(count(index, "failed")).isPositive();
			assertThat(output.getAll()
				.lines()
				.filter((line) -> line.contains("vector index fails"))
				.filter((line) -> line.contains(index))).hasSize(1);
		});
		assertThat(count("skipped")).isPositive();
	}

	@Test
	void triesAgainLater(CapturedOutput output) {
		assertThat(find(() -> TestDatabase.query("RETURN 1 / 0", Map.of()).size())).isEqualTo(-1);
		assertThat(find(() -> 1)).isEqualTo(-1);

		this.clock.advance(Duration.ofMinutes(2));

		assertThat(find(() -> 1)).isEqualTo(1);
		assertThat(output).contains("vector index answers again");
	}

	private int find(Supplier<Integer> search) {
		return this.searches.find("none", search, () -> -1);
	}

	private void deleteOneOfTen(String workspace) throws InterruptedException {
		World world = World.on(this.port, workspace);
		List<String> ids = world.says("hall", "alice",
				IntStream.range(0, 10)
					.mapToObj((number) -> "I own " + (number + 2) + " boats.")
					.toArray(String[]::new));
		world.settles();
		world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", ids.get(4)));
	}

	private void beginAnew(String workspace) throws InterruptedException {
		World world = World.on(this.port, workspace);
		world.joins("yard", true, "carol", "dora");
		world.mutate("addFacts", "AddFactsInput", "facts { id }", Map.of("workspace", workspace, "facts",
				List.of(Map.of("text", "carol likes tea", "observer", "dora", "about", "carol"))));
		world.says("yard", "carol", "I live in Porto.");
		assertThat(world.look("search(query: \"Porto\") { message { content } }").toString()).contains("Porto");
		world.settles();
		assertThat(world.look("peer(name: \"carol\") { representation { facts { text } } }").toString())
			.contains("carol lives in Porto");
	}

	private static void quantize(Quantization quantization) {
		new Schema(TestDatabase.driver(), Clock.systemUTC(),
				new DatabaseUse(Duration.ofMinutes(1), Duration.ofMinutes(5), quantization),
				SchemaStatements.onClassPath())
			.afterPropertiesSet();
	}

	private static long alike() {
		return TestDatabase.query("MATCH (:Fact)-[l:LIKE]->(:Fact) RETURN count(l) AS n", Map.of())
			.getFirst()
			.get("n")
			.asLong();
	}

	private double count(String outcome) {
		return INDEXES.stream().mapToDouble((index) -> count(index, outcome)).sum();
	}

	private double count(String index, String outcome) {
		return this.meters.counter("peergraph.vector.searches", "index", index, "outcome", outcome).count();
	}

}
