package io.peergraph.explore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.peergraph.Crowd;
import io.peergraph.FinishedGraph;
import io.peergraph.Http;
import io.peergraph.MeteredDriver;
import io.peergraph.PeergraphTest;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.summary.ProfiledPlan;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
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
@Import(MeteredDriver.class)
@TestPropertySource(properties = { "peergraph.database.time-limit=10m", "peergraph.network.measures-age=1d" })
class NetworkBenchmark {

	private static final Crowd FEW = new Crowd(1, 100, 10_000);

	private static final Crowd MANY = new Crowd(1, Integer.getInteger("peergraph.benchmark.peers", 10_000),
			Integer.getInteger("peergraph.benchmark.messages", 1_000_000));

	private static final int TIMES = Integer.getInteger("peergraph.benchmark.times", 20);

	/** Longer nothing is repeated. */
	private static final Duration ENOUGH = Duration.ofSeconds(10);

	private static final String SAID = "kinds: [TRUSTS, ALLIED_WITH, OPPOSES]";

	/** What is asked, by name; {@code $A} and {@code $B} are two who met. */
	private static final List<Map.Entry<String, String>> QUERIES = List.of(
			Map.entry("`Peer.ties`", "peer(name: \"$A\") { ties(" + SAID + ") { nodes { kind weight } } }"),
			Map.entry("`Peer.ties` with `INTERACTS_WITH`", "peer(name: \"$A\") { ties { nodes { kind weight } } }"),
			Map.entry("`Peer.ties` with evidence", "peer(name: \"$A\") { ties(" + SAID
					+ ") { nodes { evidence { nodes { quote fact { evidence { message { content } } } } } } } }"),
			Map.entry("`Peer.ties`, seen by another",
					"seenBy(peer: \"$B\") { peer(name: \"$A\") { ties(" + SAID + ") { nodes { kind weight } } } }"),
			Map.entry("`Peer.trustIn`",
					"peer(name: \"$A\") { trustIn(peer: \"$B\") { opinion { expectation } paths { text } } }"),
			Map.entry("`Peer.pathTo`", "peer(name: \"$A\") { pathTo(peer: \"$B\") { text } }"),
			Map.entry("`alliances(member)`", "alliances(member: \"$A\") { nodes { status since } }"),
			Map.entry("`promises(by)`", "promises(by: \"$A\") { nodes { act status } }"),
			Map.entry("`promises(by)`, seen by another",
					"seenBy(peer: \"$B\") { promises(by: \"$A\") { nodes { act status } } }"),
			Map.entry("`timeline` of one", "timeline(peers: [\"$A\"]) { nodes { kind quote } }"),
			Map.entry("`timeline` of two", "timeline(peers: [\"$A\", \"$B\"]) { nodes { kind quote } }"),
			Map.entry("`network` of a peer, ties", "network(as: \"$A\", " + SAID + ") { ties { nodes { kind } } }"),
			Map.entry("`network` of a peer, all ties", "network(as: \"$A\") { ties { nodes { kind } } }"),
			Map.entry("`network` of a peer, measures",
					"network(as: \"$A\") { peers { nodes { reputation influence } } balance { balanced } }"),
			Map.entry("`networkOverTime` of a peer",
					"networkOverTime(as: \"$A\", since: \"2026-01-01T00:00:00Z\", until: \"2026-07-01T00:00:00Z\", slices: 6) "
							+ "{ network { balance { balanced } } }"),
			Map.entry("`network` of all, measures", "network { computedAt peers { nodes { reputation } } }"),
			Map.entry("`alliances` of all", "alliances { nodes { status } }"),
			Map.entry("`promises` of all", "promises { nodes { act status } }"),
			Map.entry("`network` of all, ties", "network(" + SAID + ") { ties { nodes { kind } } }"),
			Map.entry("`network` of all, all ties", "network { ties { nodes { kind } } }"),
			Map.entry("`network(asOf)` of all, measures",
					"network(asOf: \"2026-12-01T00:00:00Z\") { peers { nodes { reputation } } }"));

	@Autowired
	MeteredDriver meter;

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
		print("%n| query | hits of %,d messages | p95 | hits of %,d | p95 |%n|---|---|---|---|---|%n"
			.formatted(FEW.messages(), MANY.messages()));
		QUERIES.forEach(
				(query) -> row(query.getKey(), ask("few", FEW, query.getValue()), ask("many", MANY, query.getValue())));
		new SavedStatements().all()
			.forEach((statement) -> row("`explore/" + statement.name() + "`", run("few", FEW, statement),
					run("many", MANY, statement)));
	}

	private double measured() {
		long start = System.nanoTime();
		await().atMost(Duration.ofMinutes(10))
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
		List<String> asked = some(crowd)
			.map((meeting) -> query.replace("$A", meeting.members().getFirst())
				.replace("$B", meeting.members().getLast()))
			.toList();
		long hits = this.meter.of(() -> look(workspace, asked.getFirst()))
			.stream()
			.filter((cost) -> !cost.statement().contains("WorkUnit"))
			.mapToLong(MeteredDriver.Cost::hits)
			.sum();
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
		List<Map<String, Object>> parameters = some(crowd).map((meeting) -> parameters(workspace, meeting, statement))
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

	private static Map<String, Object> parameters(String workspace, Crowd.Meeting meeting, SavedStatement statement) {
		Map<String, Object> parameters = new HashMap<>();
		for (String parameter : statement.parameters()) {
			String[] parts = parameter.split(" => ", 2);
			parameters.put(parts[0], switch (parts[0]) {
				case "workspace" -> workspace;
				case "session" -> meeting.name();
				case "words" -> "likes tea";
				case "other", "to", "about" -> meeting.members().getLast();
				case "confidence" -> 0.2;
				case "atMost" -> 3;
				default -> meeting.members().getFirst();
			});
		}
		return parameters;
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
