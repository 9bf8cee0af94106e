package io.peergraph.belief;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.peergraph.embedded.KillableDatabase;
import io.peergraph.graph.CypherFile;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many bytes of the database a further observer of the same conversation takes, for
 * each fact: with the statements and indexes of the application, in a database of its
 * own, which is killed before it is measured, since it writes all to its files when it
 * recovers. Run with {@code mvn -Pbenchmark test -Dtest=ObserverBenchmark};
 * {@code -Dpeergraph.benchmark.facts} says how many facts there are.
 */
class ObserverBenchmark {

	private static final Path HOME = Path.of("target", "observers").toAbsolutePath();

	private static final int FACTS = Integer.getInteger("peergraph.benchmark.facts", 10_000);

	private static final int BATCH = 100;

	private static final Instant FIRST = Instant.parse("2026-03-10T12:00:00Z");

	private static final String PEERS = """
			UNWIND range(1, 10) AS number
			CREATE (:Peer {workspace: 'w', name: 'peer-' + number, observeMe: true})""";

	private static final String FACT = """
			MATCH (p:Peer {workspace: 'w', name: 'peer-1'})
			UNWIND range(1, $facts) AS number
			CREATE (:Fact {id: 'fact-' + number, workspace: 'w', about: 'peer-1', text: 'fact ' + number})-[:ABOUT]->(p)""";

	@Test
	void aFurtherObserverTakesFewBytes() throws Exception {
		try (KillableDatabase database = KillableDatabase.start(HOME)) {
			for (Resource statement : schema()) {
				run(database, statement.getContentAsString(StandardCharsets.UTF_8), Map.of());
			}
			run(database, PEERS, Map.of());
			run(database, FACT, Map.of("facts", FACTS));
			long before = bytes(database, 1, 1, 0);
			before = bytes(database, 2, 2, before);
			before = bytes(database, 3, 3, before);
			bytes(database, 4, 10, before);
		}
	}

	private static long bytes(KillableDatabase database, int first, int last, long before) throws Exception {
		for (int observer = first; observer <= last; observer++) {
			observe(database, "peer-" + observer);
		}
		database.killAndRestart();
		long after = size(HOME.resolve("neo4j/data/databases/neo4j"));
		assertThat(after).isGreaterThan(before);
		if (first > 1) {
			System.out.printf("figure: observers %d to %d of %d facts took %d bytes a fact and observer%n", first, last,
					FACTS, (after - before) / FACTS / (last - first + 1));
		}
		return after;
	}

	private static void observe(KillableDatabase database, String observer) {
		run(database, CypherFile.named("belief/ensure").text(), Map.of("workspace", "w", "observed", "peer-1",
				"observers", List.of(observer), "now", FIRST.atZone(ZoneOffset.UTC)));
		for (int first = 1; first <= FACTS; first += BATCH) {
			List<Map<String, Object>> facts = new ArrayList<>();
			IntStream.range(first, Math.min(first + BATCH, FACTS + 1))
				.forEach((number) -> facts.add(Map.of("id", "fact-" + number, "since",
						FIRST.plusSeconds(number).atZone(ZoneOffset.UTC), "times", 1)));
			run(database, CypherFile.named("belief/include").text(),
					Map.of("workspace", "w", "observed", "peer-1", "observers", List.of(observer), "facts", facts));
		}
	}

	private static Resource[] schema() throws IOException {
		return new PathMatchingResourcePatternResolver().getResources("classpath:cypher/schema/*.cypher");
	}

	private static void run(KillableDatabase database, String statement, Map<String, Object> parameters) {
		database.driver().executableQuery(statement).withParameters(parameters).execute();
	}

	private static long size(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).mapToLong((file) -> file.toFile().length()).sum();
		}
	}

}
