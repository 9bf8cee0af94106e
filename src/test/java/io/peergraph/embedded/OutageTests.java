package io.peergraph.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.peergraph.Http;
import io.peergraph.LongTest;
import io.peergraph.graph.Persistent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The application as a user runs it, whose database is killed or fails under load. The
 * application itself is never restarted. {@code peergraph.outages} says how often it is
 * killed.
 */
@LongTest
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the application that is killed, for one test at a time")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTests {

	private static final int KILLS = Integer.getInteger("peergraph.outages", 1);

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	// From the return of the database to an answer.
	private static final int MOST_REFUSALS = 100;

	private PeergraphProcess application;

	@BeforeAll
	void start(@TempDir Path home) throws Exception {
		this.application = PeergraphProcess.start(home);
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

}
