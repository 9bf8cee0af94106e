package io.peergraph.explore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.peergraph.Crowd;
import io.peergraph.FinishedGraph;
import io.peergraph.Http;
import io.peergraph.MeteredDriver;
import io.peergraph.PeergraphTest;
import io.peergraph.embedded.ForgetsPlans;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.summary.ProfiledPlan;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What each query of the network and each saved statement costs among many peers, beside
 * a hundred who said 10,000 messages. Run with
 * {@code mvn -Pbenchmark test -Dtest=NetworkBenchmark};
 * {@code -Dpeergraph.benchmark.peers} and {@code -Dpeergraph.benchmark.messages} say how
 * many.
 */
@PeergraphTest
@ForgetsPlans
@Import(MeteredDriver.class)
@TestPropertySource(properties = { "peergraph.database.time-limit=10m", "peergraph.network.measures-age=1d",
		"peergraph.network.measured-at-once=1000" })
class NetworkBenchmark {

	private static final Crowd FEW = new Crowd(1, 100, 10_000);

	private static final Crowd MANY = new Crowd(1, Integer.getInteger("peergraph.benchmark.peers", 10_000),
			Integer.getInteger("peergraph.benchmark.messages", 1_000_000));

	private static final int TIMES = Integer.getInteger("peergraph.benchmark.times", 20);

	/** Longer nothing is repeated. */
	private static final Duration ENOUGH = Duration.ofSeconds(10);

	/** They read every message, and a million takes longer than anybody waits. */
	private static final Set<String> READ_ALL = Set.of("`network` of all, all ties",
			"`network(asOf)` of all, measures");

	@Autowired
	MeteredDriver meter;

	@Autowired
	@Qualifier("workers")
	SmartLifecycle workers;

	@LocalServerPort
	int port;

	/** What one question cost. */
	private record Cost(long hits, double p95) {

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "%,d | %,.0f ms", this.hits, this.p95);
		}

	}

	@Test
	void costsTheSameAmongMany() {
		FinishedGraph.write("few", FEW, false);
		FinishedGraph.write("many", MANY, false);
		TestDatabase.forgetPlans();
		print("`network` of all, measured as work: %,.1f s%n".formatted(measured()));
		// What they do would be counted too.
		this.workers.stop();
		print("%n| query | hits of %,d messages | p95 | hits of %,d | p95 |%n|---|---|---|---|---|%n"
			.formatted(FEW.messages(), MANY.messages()));
		NetworkQueries.ALL.stream()
			.filter((query) -> !READ_ALL.contains(query.getKey()))
			.forEach((query) -> row(query.getKey(), ask("few", FEW, query.getValue()),
					ask("many", MANY, query.getValue())));
		new SavedStatements().all()
			.forEach((statement) -> row(
					"`explore/" + statement.name() + "`" + ((statement.reads() != null) ? ", of all" : ""),
					run("few", FEW, statement), run("many", MANY, statement)));
	}

	private double measured() {
		long start = System.nanoTime();
		await().atMost(Duration.ofMinutes(30))
			.until(() -> !look("many", "network { computedAt }").toString().contains("null"));
		return (System.nanoTime() - start) / 1e9;
	}

	private static void row(String query, Cost few, Cost many) {
		print("| %s | %s | %s |%n".formatted(query, few, many));
	}

	private static void print(String text) {
		System.out.print(text);
		System.out.flush();
	}

	private Cost ask(String workspace, Crowd crowd, String query) {
		List<String> asked = some(crowd).map((meeting) -> NetworkQueries.about(meeting, query)).toList();
		long hits = MeteredDriver.hits(this.meter.of(() -> look(workspace, asked.getFirst())));
		return new Cost(hits, p95(asked.stream().<Runnable>map((one) -> () -> look(workspace, one)).toList()));
	}

	private static Stream<Crowd.Meeting> some(Crowd crowd) {
		return crowd.meetings().skip(7).limit(TIMES + 1);
	}

	private JsonNode look(String workspace, String query) {
		JsonNode answer = Http.on(this.port)
			.graphQl("query($w: String!) { workspace(name: $w) { %s } }".formatted(query), Map.of("w", workspace));
		assertThat(answer.get("errors")).as(query + answer).isNull();
		return answer.get("data");
	}

	private static Cost run(String workspace, Crowd crowd, SavedStatement statement) {
		List<Map<String, Object>> parameters = some(crowd)
			.map((meeting) -> NetworkQueries.parameters(workspace, meeting, statement))
			.toList();
		long hits = hits(TestDatabase.driver()
			.executableQuery("PROFILE " + statement.statement())
			.withParameters(parameters.getFirst())
			.execute()
			.summary()
			.profile());
		return new Cost(hits,
				p95(parameters.stream()
					.<Runnable>map((one) -> () -> TestDatabase.query(statement.statement(), one))
					.toList()));
	}

	private static long hits(ProfiledPlan plan) {
		return plan.dbHits() + plan.children().stream().mapToLong(NetworkBenchmark::hits).sum();
	}

	// The first time it is planned.
	private static double p95(List<Runnable> runs) {
		List<Double> millis = new ArrayList<>();
		long begin = System.nanoTime();
		for (Runnable run : runs) {
			long start = System.nanoTime();
			run.run();
			millis.add((System.nanoTime() - start) / 1e6);
			if (System.nanoTime() - begin > ENOUGH.toNanos()) {
				break;
			}
		}
		double[] sorted = millis.stream().skip((millis.size() > 1) ? 1 : 0).mapToDouble(Double::doubleValue).toArray();
		Arrays.sort(sorted);
		return sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)];
	}

}
