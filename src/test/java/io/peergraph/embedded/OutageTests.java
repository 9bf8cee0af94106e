package io.peergraph.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.peergraph.Http;
import io.peergraph.LongTest;
import io.peergraph.graph.Persistent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The application as a user runs it, as a process of its own, whose database is killed or
 * fails under load; and what is left when it ends itself. {@code peergraph.outages} says
 * how often the database is killed.
 */
@LongTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the application that is killed, for one test at a time")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutageTests {

	private static final int KILLS = Integer.getInteger("peergraph.outages", 1);

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	// From the return of the database to an answer.
	private static final int MOST_REFUSALS = 100;

	private static final int GUESSES = 8;

	private Path home;

	private PeergraphProcess application;

	@BeforeAll
	void start(@TempDir Path folder) throws Exception {
		this.home = folder;
		this.application = PeergraphProcess.start(folder);
	}

	@AfterAll
	void end() throws Exception {
		this.application.close();
	}

	@Test
	void everyClientGetsAnAnswerAfterEachKill() throws Exception {
		List<Persistent> clients = IntStream.rangeClosed(1, 8)
			.mapToObj((number) -> Persistent.start("client-" + number, http()))
			.toList();

		for (int kill = 1; kill <= KILLS; kill++) {
			awaitProgress(clients, PATIENCE);
			int returns = told("database answers again");
			this.application.database().destroyForcibly();
			await(PATIENCE, () -> told("database answers again") > returns);

			int refusals = awaitAnswer();
			assertThat(refusals).isLessThan(MOST_REFUSALS);
			await(PATIENCE, () -> http().get("/actuator/health/readiness").statusCode() == 200);
			awaitProgress(clients, PATIENCE);
			System.out.printf("Outage %d: the database was back, %d questions later there was an answer%n", kill,
					refusals);
		}

		for (Persistent client : clients) {
			client.stop();
			assertThat(stored(client)).isEqualTo(client.acknowledged());
			assertThat(client.refusals()).isSubsetOf("UNAVAILABLE");
		}
	}

	@Test
	void comesBackByItselfAfterItCouldNotWrite() throws Exception {
		Persistent client = Persistent.start("full", http());
		awaitProgress(List.of(client), PATIENCE);
		int returns = told("database answers again");

		forbidWriting(this.application.database());

		await(PATIENCE, () -> told("database answers again") > returns);
		awaitAnswer();
		awaitProgress(List.of(client), PATIENCE);
		client.stop();
		assertThat(client.refusals()).containsExactly("UNAVAILABLE");
		assertThat(stored(client)).isEqualTo(client.acknowledged());
		assertThat(this.application.output())
			.containsPattern("ErrorResolver unavailable .*reason=\".*(append|critical error)")
			.containsPattern("DatabaseSupervisor database runs and does not work: .* problem=\".*critical error");
	}

	@Test
	void tellsHowMuchRoomIsLeft() {
		assertThat(http().get("/actuator/prometheus").body()).containsPattern("peergraph_disk_free_bytes [1-9]");
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void keepsTheDataHoweverItEndsAndEndsWithTheApplication() throws Exception {
		query("CREATE (:Kept {name: 'before the crash'})");

		ProcessHandle crashed = this.application.database();
		crashed.destroyForcibly();
		crashed.onExit().get(20, TimeUnit.SECONDS);

		assertThat(queryWhenBack("MATCH (n:Kept) RETURN count(n) AS n")).isEqualTo(1);
		assertThat(this.application.output()).contains("DatabaseSupervisor database ended exitCode=\"137\"");
		ProcessHandle restarted = this.application.database();

		this.application.kill();

		try (PeergraphProcess second = PeergraphProcess.start(this.home)) {
			assertThat(restarted.isAlive()).isFalse();
			assertThat(query("MATCH (n:Kept) RETURN count(n) AS n")).isEqualTo(1);
			ProcessHandle database = second.database();

			assertThat(second.stop()).isEqualTo(143);

			assertThat(database.isAlive()).isFalse();
		}
	}

	@Test
	void tellsThePasswordAndIsNotLockedOutByWrongOnes() throws Exception {
		try (ExecutorService guessers = Executors.newFixedThreadPool(8)) {
			assertThat(this.application.output())
				.contains("/browser/?dbms=bolt://neo4j@localhost:" + addresses().boltPort())
				.containsOnlyOnce("  Password  " + password().text());

			List<Future<Integer>> guesses = IntStream.range(0, 8)
				.mapToObj((_) -> guessers.submit(this::guessWrong))
				.toList();
			do {
				String answer = Http.on(this.application.port())
					.graphQl("{ workspaces(first: 1) { nodes { name } } }")
					.toString();
				assertThat(answer).contains("nodes").doesNotContain("errors");
				assertThat(query("RETURN 7 AS n")).isEqualTo(7);
			}
			while (!guesses.stream().allMatch(Future::isDone));

			assertThat(guesses).allSatisfy((wrong) -> assertThat(wrong.get()).isEqualTo(GUESSES));
		}
	}

	// To a process that may not write it is as if the disk were full.
	private static void forbidWriting(ProcessHandle database) throws Exception {
		Process limit = new ProcessBuilder("sh", "-c", "prlimit --fsize=1: --pid " + database.pid())
			.redirectErrorStream(true)
			.start();
		String said = new String(limit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assumeThat(limit.waitFor()).as("prlimit of util-linux: " + said).isZero();
	}

	/**
	 * {@return how many questions had no answer before}
	 */
	private int awaitAnswer() throws Exception {
		AtomicInteger refusals = new AtomicInteger();
		await(PATIENCE, () -> {
			boolean answered = isAnswered();
			refusals.addAndGet(answered ? 0 : 1);
			return answered;
		});
		return refusals.get();
	}

	private boolean isAnswered() {
		return http().graphQl("{ workspace(name: \"outage\") { name } }")
			.at("/data/workspace/name")
			.asString()
			.equals("outage");
	}

	private long stored(Persistent client) {
		return http().graphQl(
				"query($name: String!) { workspace(name: \"outage\") { session(name: $name) { messages { totalCount } } } }",
				Map.of("name", client.name()))
			.at("/data/workspace/session/messages/totalCount")
			.asLong();
	}

	private Http http() {
		try {
			return this.application.http();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int told(String event) throws IOException {
		return StringUtils.countOccurrencesOf(this.application.output(), event);
	}

	private static void awaitProgress(List<Persistent> clients, Duration patience) throws Exception {
		List<Long> before = clients.stream().map(Persistent::acknowledged).toList();
		await(patience, () -> IntStream.range(0, clients.size())
			.allMatch((index) -> clients.get(index).acknowledged() > before.get(index)));
	}

	private static void await(Duration patience, Callable<Boolean> condition) {
		Awaitility.await().atMost(patience).pollInterval(Duration.ofMillis(50)).until(condition);
	}

	private int guessWrong() throws IOException {
		int refused = 0;
		for (int number = 0; number < GUESSES; number++) {
			try {
				query("RETURN 7 AS n", AuthTokens.basic(DatabasePassword.USER, "wrong password " + number));
			}
			catch (AuthenticationException ex) {
				refused++;
			}
		}
		return refused;
	}

	private DatabaseAddresses addresses() throws IOException {
		return DatabaseAddresses.read(this.home.resolve("neo4j/addresses"));
	}

	private DatabasePassword password() {
		return DatabasePassword.read(new PrivateFolder(this.home.resolve("neo4j")));
	}

	private long query(String cypher) throws IOException {
		return query(cypher, password().token());
	}

	private long query(String cypher, AuthToken token) throws IOException {
		try (Driver driver = GraphDatabase.driver(addresses().bolt(), token); var session = driver.session()) {
			return session.run(cypher).list().stream().mapToLong((row) -> row.get("n").asLong()).sum();
		}
	}

	private long queryWhenBack(String cypher) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(10))
			.ignoreExceptionsInstanceOf(Neo4jException.class)
			.until(() -> query(cypher), (_) -> true);
	}

}
