package io.peergraph.work;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;

import io.peergraph.LongTest;
import io.peergraph.embedded.KillableDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two processes and their database, killed, stopped and starved, while other tests run.
 * {@code peergraph.faults.kills} says how often, and {@code peergraph.faults.seed} in
 * which order things are killed.
 */
@LongTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the processes, for one test at a time")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultTests {

	private static final Path FOLDER = Path.of("target", "faults").toAbsolutePath();

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final Duration LEASE = Duration.ofSeconds(3);

	private static final List<String> SETTINGS = List.of("--peergraph.work.idle=500ms", "--peergraph.work.delay=200ms",
			"--peergraph.work.drain=500ms", "--peergraph.deriver.patience=300ms", "--peergraph.deriver.enough=64");

	private static final int KILLS = Integer.getInteger("peergraph.faults.kills", 4);

	private static final long SEED = Long.getLong("peergraph.faults.seed", System.nanoTime());

	private final Random random = new Random(SEED);

	private final List<FaultyProcess> processes = new ArrayList<>();

	private final KillableDatabase database;

	FaultTests() throws Exception {
		this.database = KillableDatabase.start(FOLDER.resolve("home"));
	}

	@BeforeAll
	void startProcesses() throws Exception {
		start("right", LEASE);
	}

	@BeforeEach
	void thinkAsUsual() throws Exception {
		awaitReady();
		everybody("100", "false", "true");
	}

	@AfterAll
	void endAll() throws Exception {
		this.processes.forEach(FaultyProcess::close);
		this.database.close();
	}

	@Test
	void losesAndDoublesNothingWhateverIsKilledAndWhen() throws Exception {
		System.out.printf(Locale.ROOT, "Faults: %d kills, seed %d%n", KILLS, SEED);
		long start = System.nanoTime();
		join("chaos", "session-0", "session-1");
		Chatter chatter = new Chatter("chaos", this.processes);
		chatter.start(4, 2, this.random);
		Listener messages = new Listener(this.processes, "messages", "chaos", new Random(this.random.nextLong()))
			.start();
		Listener facts = new Listener(this.processes, "facts", "chaos", new Random(this.random.nextLong())).start();

		int databases = 0;
		for (int kill = 1; kill <= KILLS; kill++) {
			awaitProgress(chatter);
			Thread.sleep(300 + this.random.nextInt(2000));
			databases += killAny() ? 1 : 0;
			if (kill == KILLS / 2) {
				awaitReady();
				sleepThroughLease(this.processes.getFirst());
			}
			if (kill % 20 == 0) {
				System.out.printf(Locale.ROOT, "Faults: %d killed, %d messages and %d facts heard%n", kill,
						messages.heard().size(), facts.heard().size());
			}
		}
		awaitReady();
		List<Chatter.Acknowledged> acknowledged = chatter.stop();
		Ledger ledger = new Ledger(this.database.driver(), "chaos");
		settle("chaos", ledger);
		int said = acknowledged.stream().mapToInt((call) -> call.contents().size()).sum();
		ledger.check(acknowledged);
		assertThat(fencedOut()).as("commits of stale owners").isPositive();
		assertHeard(messages, ledger.said());
		assertInOrder(messages, ledger.said());
		assertHeard(facts, ledger.held());
		System.out.printf(Locale.ROOT,
				"Faults: %d kills, %d of them of the database, %d messages, %d steps fenced out, "
						+ "subscribers came back %d and %d times, %.0f s%n",
				KILLS, databases, said, fencedOut(), messages.connections(), facts.connections(),
				(System.nanoTime() - start) / 1e9);
	}

	@Test
	void keepsOutAProcessThatSleptThroughItsLease() throws Exception {
		join("sleep", "session-0");
		Chatter chatter = new Chatter("sleep", this.processes);
		chatter.start(2, 1, this.random);
		await(() -> chatter.acknowledged() > 0);
		long before = fencedOut();

		sleepThroughLease(this.processes.getLast());

		List<Chatter.Acknowledged> acknowledged = chatter.stop();
		Ledger ledger = new Ledger(this.database.driver(), "sleep");
		settle("sleep", ledger);
		ledger.check(acknowledged);
		assertThat(fencedOut()).isGreaterThan(before);
	}

	@Test
	void drainsOnceAProviderIsBack() throws Exception {
		join("outage", "session-0");
		everybody("50", "true", "true");
		Chatter chatter = new Chatter("outage", this.processes);
		chatter.start(2, 1, this.random);
		await(() -> chatter.acknowledged() >= 20);
		List<Chatter.Acknowledged> acknowledged = chatter.stop();
		Ledger ledger = new Ledger(this.database.driver(), "outage");
		assertThat(ledger.open()).isPositive();

		everybody("50", "false", "true");
		settle("outage", ledger);

		ledger.check(acknowledged);
	}

	@Test
	void isNotHeldUpByAPoisonousMessage() throws Exception {
		join("poison", "session");
		FaultyProcess process = this.processes.getFirst();
		for (int number = 1; number <= 30; number++) {
			String content = (number == 12) ? "I bought poison 12." : "I bought lamp " + number + ".";
			String key = "key-" + number;
			await(() -> process.ask("/say", "poison", "session", "alice", key, content).isPresent());
		}
		Ledger ledger = new Ledger(this.database.driver(), "poison");
		settle("poison", ledger);
		ledger.checkWork();
		assertThat(parked()).isEqualTo(2);

		everybody("50", "false", "false");
		assertThat(process.ask("/replay", "poison")).contains("2");
		settle("poison", ledger);

		ledger.checkWork();
		assertThat(parked()).isZero();
		assertThat(numberOf("MATCH (m:Message) WHERE m.content CONTAINS 'poison' AND EXISTS { (:Passage)-[:OF]->(m) } "
				+ "AND EXISTS { (m)<-[:EVIDENCE]-(:Fact) } RETURN count(*) AS n"))
			.isOne();
	}

	@Test
	@Order(Integer.MAX_VALUE - 1)
	void handsOverWhatItIsAtWhenAskedToStop() throws Exception {
		FaultyProcess asked = this.processes.getFirst();
		this.processes.removeLast().close();
		asked.ask("/think", "20000", "false", "true");
		asked.ask("/say", "handover", "session", "alice", "key", "I bought a lamp.");
		await(() -> asked.ask("/think").filter((thinking) -> !thinking.equals("0")).isPresent());

		asked.terminate();

		assertThat(
				numberOf("MATCH (u:WorkUnit {workspace: 'handover'}) WHERE u.owner IS NOT NULL RETURN count(*) AS n"))
			.isZero();
		awaitReady();
		join("handover", "session");
		Ledger ledger = new Ledger(this.database.driver(), "handover");
		settle("handover", ledger);
		assertThat(ledger.open()).isZero();
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void wouldCatchAClaimThatTakesAUnitTwice() throws Exception {
		assertThat(fencedOutUndisturbed("right")).as("with the right claim").isZero();
		assertThat(fencedOutUndisturbed("wrong")).as("with the wrong claim").isPositive();
	}

	// Nobody is killed and leases are long: who is fenced out then had a unit that
	// somebody else had too.
	private long fencedOutUndisturbed(String claim) throws Exception {
		this.processes.forEach(FaultyProcess::close);
		this.processes.clear();
		start(claim, Duration.ofMinutes(2));
		awaitReady();
		everybody("50", "false", "true");
		for (int number = 1; number <= 60; number++) {
			this.processes.getFirst()
				.ask("/say", "control-" + claim, "session-" + number % 12, "peer-" + number % 5, "key-" + number,
						"I bought lamp " + number + ".");
		}
		settle("control-" + claim, new Ledger(this.database.driver(), "control-" + claim));
		return fencedOut();
	}

	private void start(String claim, Duration lease) throws Exception {
		for (String name : List.of("a", "b")) {
			List<String> arguments = new ArrayList<>(SETTINGS);
			arguments.addAll(this.database.credentials());
			arguments.add("--peergraph.work.lease=" + lease.toMillis() + "ms");
			if (claim.equals("wrong")) {
				arguments.addAll(List.of("--wrong-claim", "--peergraph.work.workers=8"));
			}
			Path folder = FOLDER.resolve(claim + "-" + lease.toSeconds() + "-" + name);
			FileSystemUtils.deleteRecursively(folder);
			this.processes.add(FaultyProcess.start(folder, this.database.uri(), arguments));
		}
	}

	// Who is killed as soon as it is there has done nothing that could get lost.
	private void awaitProgress(Chatter chatter) throws Exception {
		int before = chatter.acknowledged();
		await(() -> this.processes.stream().filter(FaultyProcess::isReady).count() > 0
				&& chatter.acknowledged() > before);
	}

	/**
	 * Kills one of those that are ready and starts it again;
	 * {@return whether it was the
	 * database}
	 */
	private boolean killAny() throws Exception {
		if (this.random.nextInt(4) == 0) {
			this.database.killAndRestart();
			return true;
		}
		await(() -> this.processes.stream().anyMatch(FaultyProcess::isReady));
		List<FaultyProcess> ready = this.processes.stream().filter(FaultyProcess::isReady).toList();
		ready.get(this.random.nextInt(ready.size())).killAndRestart();
		return false;
	}

	/**
	 * Stops a process in the middle of a thought, and wakes it when its lease is over.
	 */
	private void sleepThroughLease(FaultyProcess process) throws Exception {
		process.ask("/think", "1500", "false", "true");
		await(() -> process.ask("/think").filter((thinking) -> !thinking.equals("0")).isPresent());
		process.sleep(LEASE.plusSeconds(2));
		long before = process.fencedOut();
		await(() -> process.fencedOut() > before);
		process.ask("/think", "100", "false", "true");
	}

	// All of it and nothing twice.
	private void assertHeard(Listener listener, List<List<String>> series) throws Exception {
		List<String> all = series.stream().flatMap(List::stream).toList();
		await(() -> listener.heard().size() >= all.size());
		listener.stop();
		assertThat(listener.heard()).containsExactlyInAnyOrderElementsOf(all);
	}

	private static void assertInOrder(Listener listener, List<List<String>> series) {
		assertThat(series)
			.allSatisfy((texts) -> assertThat(listener.heard().stream().filter(Set.copyOf(texts)::contains))
				.containsExactlyElementsOf(texts));
	}

	private void settle(String workspace, Ledger ledger) throws Exception {
		await(() -> {
			this.processes.stream()
				.filter(FaultyProcess::isReady)
				.findAny()
				.ifPresent((p) -> p.ask("/flush", workspace));
			return ledger.open() == 0;
		});
	}

	private void join(String workspace, String... sessions) throws Exception {
		for (String session : sessions) {
			await(() -> this.processes.getFirst().ask("/join", workspace, session, "watcher").isPresent());
		}
	}

	private void everybody(String... thoughts) throws Exception {
		for (FaultyProcess process : this.processes) {
			await(() -> process.ask("/think", thoughts).isPresent());
		}
	}

	private void awaitReady() throws Exception {
		await(() -> this.processes.stream().allMatch(FaultyProcess::isReady));
	}

	private long fencedOut() {
		return this.processes.stream().mapToLong(FaultyProcess::fencedOut).sum();
	}

	private long parked() {
		return numberOf("MATCH (d:DeadLetter {workspace: 'poison'}) RETURN count(*) AS n");
	}

	private long numberOf(String query) {
		return this.database.driver().executableQuery(query).execute().records().getFirst().get("n").asLong();
	}

	private static void await(Callable<Boolean> condition) {
		Awaitility.await().atMost(PATIENCE).pollDelay(Duration.ZERO).until(condition);
	}

}
