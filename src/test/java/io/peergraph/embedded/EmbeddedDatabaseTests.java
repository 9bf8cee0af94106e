package io.peergraph.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.peergraph.Http;
import io.peergraph.LongTest;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The application as a process of its own, and what is left when it ends. */
@LongTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the application that is killed last, for one test at a time")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedDatabaseTests {

	private static final int GUESSES = 8;

	private Path home;

	private PeergraphProcess first;

	@BeforeAll
	void start(@TempDir Path folder) throws Exception {
		this.home = folder;
		this.first = PeergraphProcess.start(folder);
	}

	@AfterAll
	void end() throws IOException {
		this.first.close();
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void keepsTheDataHoweverItEndsAndEndsWithTheApplication() throws Exception {
		query("CREATE (:Kept {name: 'before the crash'})");

		ProcessHandle crashed = this.first.database();
		crashed.destroyForcibly();
		crashed.onExit().get(20, TimeUnit.SECONDS);

		assertThat(queryWhenBack("MATCH (n:Kept) RETURN count(n) AS n")).isEqualTo(1);
		assertThat(this.first.output()).contains("DatabaseSupervisor database ended exitCode=\"137\"");
		ProcessHandle restarted = this.first.database();

		this.first.kill();

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
			assertThat(this.first.output()).contains("/browser/?dbms=bolt://neo4j@localhost:" + addresses().boltPort())
				.containsOnlyOnce("  Password  " + password().text());

			List<Future<Integer>> guesses = IntStream.range(0, 8)
				.mapToObj((_) -> guessers.submit(this::guessWrong))
				.toList();
			do {
				String answer = Http.on(this.first.port())
					.graphQl("{ workspaces(first: 1) { nodes { name } } }")
					.toString();
				assertThat(answer).contains("nodes").doesNotContain("errors");
				assertThat(query("RETURN 7 AS n")).isEqualTo(7);
			}
			while (!guesses.stream().allMatch(Future::isDone));

			assertThat(guesses).allSatisfy((wrong) -> assertThat(wrong.get()).isEqualTo(GUESSES));
		}
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
		return await().atMost(Duration.ofMinutes(10))
			.ignoreExceptionsInstanceOf(Neo4jException.class)
			.until(() -> query(cypher), (_) -> true);
	}

}
