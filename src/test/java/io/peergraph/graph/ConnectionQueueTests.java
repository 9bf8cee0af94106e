package io.peergraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** More of those who read at the same time than the driver itself lets wait. */
class ConnectionQueueTests {

	private static final int CONNECTIONS = 3;

	private static final int READERS = 300;

	private final Config few = Config.builder().withMaxConnectionPoolSize(CONNECTIONS).build();

	@Test
	void everybodyGetsATurn() throws Exception {
		try (Driver driver = TestDatabase.connect(this.few)) {
			Driver queueing = new ConnectionQueue(CONNECTIONS, Duration.ofMinutes(1)).queueing(driver);

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
	void nobodyWaitsForEver() {
		try (Driver driver = TestDatabase.connect(this.few)) {
			Driver queueing = new ConnectionQueue(1, Duration.ofMillis(50)).queueing(driver);
			try (Session open = queueing.session()) {
				assertThat(open.run("RETURN 1 AS one").single().get("one").asInt()).isEqualTo(1);

				assertThatExceptionOfType(ServiceUnavailableException.class).isThrownBy(queueing::session);
			}
			assertThat(readAtOnce(queueing, 1)).isEqualTo(1);
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

	private static long readAtOnce(Driver driver) {
		return readAtOnce(driver, READERS);
	}

	private static long readAtOnce(Driver driver, int readers) {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<Integer> reader = () -> {
				try (Session session = driver.session()) {
					return session.run("UNWIND range(1, 20000) AS n RETURN count(n) AS n").single().get("n").asInt();
				}
			};
			List<Future<Integer>> reading = Stream.generate(() -> threads.submit(reader)).limit(readers).toList();
			threads.shutdown();
			return reading.stream().filter(ConnectionQueueTests::succeeded).count();
		}
	}

	private static boolean succeeded(Future<Integer> reading) {
		try {
			return reading.get() == 20_000;
		}
		catch (Exception ex) {
			return false;
		}
	}

}
