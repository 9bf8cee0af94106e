package io.peergraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.peergraph.embedded.TestDatabase;
import io.peergraph.embedded.UsesTestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.reactive.ReactiveSession;
import org.reactivestreams.FlowAdapters;
import reactor.core.publisher.Mono;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** More of those who read at the same time than the driver itself lets wait. */
@UsesTestDatabase
class ConnectionQueueTests {

	private static final int CONNECTIONS = 3;

	private static final int READERS = 300;

	private static final int ROWS = 20_000;

	private static final int TURNS = 50;

	private final Config few = Config.builder().withMaxConnectionPoolSize(CONNECTIONS).build();

	@Test
	void everybodyGetsATurn() throws Exception {
		try (Driver driver = TestDatabase.connect(this.few)) {
			Driver queueing = new ConnectionQueue(TURNS, Duration.ofMinutes(1)).queueing(driver);

			assertThat(readAtOnce(queueing)).isEqualTo(READERS);
			assertThat(readAtOnce(queueing)).isEqualTo(READERS);
		}
	}

	@Test
	void withoutItSomeAreRefused() throws Exception {
		try (Driver driver = TestDatabase.connect(this.few)) {
			assertThat(readAtOnce(driver)).isLessThan(READERS);
		}
	}

	@Test
	void nobodyWaitsForEverForAConnection() {
		Config one = Config.builder()
			.withMaxConnectionPoolSize(1)
			.withConnectionAcquisitionTimeout(500, TimeUnit.MILLISECONDS)
			.build();
		try (Driver driver = TestDatabase.connect(one)) {
			Driver queueing = new ConnectionQueue(TURNS, Duration.ofMinutes(1)).queueing(driver);
			try (Session open = queueing.session(); Transaction held = open.beginTransaction()) {
				assertThat(held.run("RETURN 1 AS one").single().get("one").asInt()).isEqualTo(1);

				assertThatExceptionOfType(ServiceUnavailableException.class).isThrownBy(() -> read(queueing, 1));
			}
			assertThat(readAtOnce(queueing, 1)).isEqualTo(1);
		}
	}

	@Test
	void nobodyWaitsForEverForATurn() throws Exception {
		Config one = Config.builder().withMaxConnectionPoolSize(1).build();
		try (Driver driver = TestDatabase.connect(one); ExecutorService threads = Executors.newFixedThreadPool(2)) {
			Driver queueing = new ConnectionQueue(1, Duration.ofMillis(50)).queueing(driver);
			Session open = queueing.session();
			Transaction held = open.beginTransaction();
			// One waits for the connection, and the other for the turn of the first.
			List<Future<Integer>> waiting = List.of(threads.submit(() -> read(queueing, 1)),
					threads.submit(() -> read(queueing, 1)));
			while (waiting.stream().noneMatch(Future::isDone)) {
				Thread.onSpinWait();
			}
			held.close();
			open.close();

			assertThat(waiting.stream().filter(ConnectionQueueTests::succeeded)).hasSize(1);
		}
	}

	@Test
	void whatFailsGivesItsTurnBack() {
		try (Driver driver = TestDatabase.connect(this.few)) {
			Driver queueing = new ConnectionQueue(1, Duration.ofMillis(50)).queueing(driver);
			for (int time = 0; time < 3; time++) {
				try (Session session = queueing.session()) {
					assertThatExceptionOfType(Neo4jException.class).isThrownBy(() -> session.run("NONSENSE"));
				}
			}
		}
	}

	@Test
	void whoeverNeverClosesASessionKeepsNobodyWaiting() {
		try (Driver driver = TestDatabase.connect(Config.defaultConfig())) {
			Driver queueing = new ConnectionQueue(1, Duration.ofMillis(50)).queueing(driver);
			for (int time = 0; time < 3; time++) {
				assertThat(queueing.session().beginTransaction().isOpen()).isTrue();
			}
			assertThat(read(queueing, 1)).isEqualTo(1);
		}
	}

	// While the database is away nobody gets in, for that reason and never for want of a
	// turn.
	@ParameterizedTest
	@EnumSource
	void whatCannotReachTheDatabaseGivesItsTurnBack(Way way) {
		try (Driver nowhere = GraphDatabase.driver("bolt://localhost:1", AuthTokens.none())) {
			Driver queueing = new ConnectionQueue(1, Duration.ofMillis(50)).queueing(nowhere);
			for (int time = 0; time < 5; time++) {
				assertThatException().isThrownBy(() -> way.attempt(queueing))
					.havingRootCause()
					.withMessageContaining("Connection refused");
			}
		}
	}

	/** The ways in which a query can reach the database. */
	enum Way {

		SESSION {
			@Override
			void attempt(Driver driver) {
				try (Session session = driver.session()) {
					session.run("RETURN 1");
				}
			}
		},

		SESSION_CLOSED_TWICE {
			@Override
			void attempt(Driver driver) {
				try (Session session = driver.session(); Session again = session) {
					again.run("RETURN 1");
				}
			}
		},

		SESSION_NEVER_CLOSED {
			@Override
			void attempt(Driver driver) {
				driver.session().beginTransaction();
			}
		},

		// Opens a session, and does not close it when the transaction cannot begin.
		SPRING {
			@Override
			void attempt(Driver driver) {
				new TransactionTemplate(new Neo4jTransactionManager(driver))
					.executeWithoutResult((status) -> Neo4jClient.create(driver).query("RETURN 1").run());
			}
		},

		SPRING_WITHOUT_TRANSACTION {
			@Override
			void attempt(Driver driver) {
				Neo4jClient.create(driver).query("RETURN 1").run();
			}
		},

		ASYNCHRONOUS {
			@Override
			void attempt(Driver driver) {
				driver.session(AsyncSession.class).runAsync("RETURN 1").toCompletableFuture().join();
			}
		},

		REACTIVE {
			@Override
			void attempt(Driver driver) {
				Mono.from(FlowAdapters.toPublisher(driver.session(ReactiveSession.class).run("RETURN 1"))).block();
			}
		},

		CONNECTIVITY {
			@Override
			void attempt(Driver driver) {
				driver.verifyConnectivity();
			}
		};

		abstract void attempt(Driver driver);

	}

	private static long readAtOnce(Driver driver) {
		return readAtOnce(driver, READERS);
	}

	private static long readAtOnce(Driver driver, int readers) {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<Integer> reader = () -> read(driver, ROWS);
			List<Future<Integer>> reading = Stream.generate(() -> threads.submit(reader)).limit(readers).toList();
			threads.shutdown();
			return reading.stream().filter(ConnectionQueueTests::succeeded).count();
		}
	}

	private static int read(Driver driver, int rows) {
		try (Session session = driver.session()) {
			return session.run("UNWIND range(1, $rows) AS n RETURN count(n) AS n", Map.of("rows", rows))
				.single()
				.get("n")
				.asInt();
		}
	}

	private static boolean succeeded(Future<Integer> reading) {
		try {
			return reading.get() > 0;
		}
		catch (Exception ex) {
			return false;
		}
	}

}
