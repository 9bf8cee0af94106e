package io.peergraph.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.peergraph.PeergraphTest;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.graph.Transactions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many units a second 16 workers claim, alone and with the completion that follows.
 * Run with {@code mvn -Pbenchmark test -Dtest=ClaimBenchmark}.
 */
@PeergraphTest
@TestPropertySource(properties = "peergraph.work.enabled=false")
class ClaimBenchmark {

	private static final int WORKERS = 16;

	private static final int UNITS = 20_000;

	private static final String MAKE = """
			UNWIND range(1, $units) AS number
			CREATE (:WorkUnit {key: 'w' + number % 20 + '/s' + number + '/DERIVE/a', kind: 'DERIVE',
			  workspace: 'w' + number % 20, session: 's' + number, subject: 'a', cursor: 0, head: 1, tokens: 1,
			  fence: 0, attempts: 0, enough: 0, patience: 0, dueAt: datetime.realtime()})""";

	private final Transactions transactions;

	private final WorkUnits units;

	private final Claims claims;

	private final Duration time = Duration.ofSeconds(Integer.getInteger("peergraph.benchmark.seconds", 10));

	ClaimBenchmark(@Autowired Neo4jClient client, @Autowired Transactions transactions, @Autowired WorkUnits units) {
		this.transactions = transactions;
		this.units = units;
		WorkProperties properties = new WorkProperties(false, WORKERS, Duration.ofMinutes(10), Duration.ofSeconds(1),
				Duration.ofSeconds(1), 3, Duration.ofSeconds(1), Duration.ofSeconds(90));
		this.claims = new Claims(client, transactions, new FairSchedule(client), properties);
	}

	@Test
	void sixteenWorkersClaimManyUnitsASecond() throws Exception {
		TestDatabase.query(MAKE, Map.of("units", UNITS));
		Set<String> taken = ConcurrentHashMap.newKeySet();

		measure("warming up", Duration.ofSeconds(5), this::claimAndComplete);
		measure("claim and complete", this.time, this::claimAndComplete);
		measure("claim", this.time, () -> claimed(taken));
		TestDatabase.query("MATCH (u:WorkUnit) WHERE u.owner IS NOT NULL SET u.owner = null, u.dueAt = null", Map.of());
	}

	private void measure(String what, Duration time, Callable<Boolean> step) throws Exception {
		long start = System.nanoTime();
		long until = start + time.toNanos();
		long steps = 0;
		try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
			List<Callable<Long>> tasks = new ArrayList<>();
			IntStream.range(0, WORKERS).forEach((worker) -> tasks.add(() -> repeat(step, until)));
			for (Future<Long> own : workers.invokeAll(tasks)) {
				steps += own.get();
			}
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		System.out.printf(Locale.ROOT, "%-20s%6d times by %d workers in %.1f s: %.0f a second%n", what, steps, WORKERS,
				seconds, steps / seconds);
		assertThat(steps).isPositive();
	}

	private static long repeat(Callable<Boolean> step, long until) throws Exception {
		long steps = 0;
		while (System.nanoTime() < until && step.call()) {
			steps++;
		}
		return steps;
	}

	private boolean claimAndComplete() {
		Optional<Claim> claim = this.claims.next(Set.of(WorkKind.DERIVE));
		claim.ifPresent((ours) -> this.transactions.write(() -> this.units.complete(ours, ours.head(), 1)));
		return claim.isPresent();
	}

	private boolean claimed(Set<String> taken) {
		Optional<Claim> claim = this.claims.next(Set.of(WorkKind.DERIVE));
		claim.ifPresent((ours) -> assertThat(taken.add(ours.key().text())).as("claimed once").isTrue());
		return claim.isPresent();
	}

}
