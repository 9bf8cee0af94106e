package io.peergraph.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.TransientException;
import org.testcontainers.neo4j.Neo4jContainer;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.unit.DataSize;

/**
 * The databases of a test run, each started once: the server at {@code NEO4J_TEST_URI} if
 * that is given, the official image if {@code -Dpeergraph.test.database=testcontainers},
 * else child processes with empty folders. Only a database that was empty when it was
 * first met, and so was marked, is ever wiped.
 * <p>
 * What is asked of it goes to the one of the class of tests that runs, which
 * {@link UsesTestDatabase} gives it.
 */
public final class TestDatabase {

	/**
	 * How many there are, the last for those that {@link ForgetsPlans forget plans}: a
	 * server that is given is one.
	 */
	static final int COUNT = (System.getenv("NEO4J_TEST_URI") != null) ? 1
			: Integer.getInteger("peergraph.test.databases", 3);

	// Tests are short: what the second compiler gains would not pay.
	private static final String JVM_OPTIONS = System.getProperty("peergraph.test.jvm-options",
			"-XX:+UseSerialGC -XX:TieredStopAtLevel=1");

	private static final String KEPT = "n:TestDatabase OR n:SchemaVersion OR n:SchemaLock";

	private static final InheritableThreadLocal<Integer> CURRENT = new InheritableThreadLocal<>();

	private static final Map<Integer, Running> RUNNING = new ConcurrentHashMap<>();

	private TestDatabase() {
	}

	/** Lets this thread, and those that it starts, use one of the databases. */
	static void use(int database) {
		CURRENT.set(database);
	}

	static Server server(int database) {
		return running(database).server();
	}

	private static Running running() {
		return running(current());
	}

	private static int current() {
		return Objects.requireNonNull(CURRENT.get(), "The class of this test is no @UsesTestDatabase");
	}

	private static Running running(int database) {
		return RUNNING.computeIfAbsent(database, Running::start);
	}

	/**
	 * {@return a driver to the test database, which nobody needs to close}
	 */
	public static Driver driver() {
		return running().driver();
	}

	/**
	 * Lets an application use the test database.
	 * @param context of the application, before it is started
	 */
	public static void useIn(ConfigurableApplicationContext context) {
		running().server().useIn(context);
	}

	/**
	 * {@return another driver to the test database, which the caller closes}
	 */
	public static Driver connect(Config config) {
		return GraphDatabase.driver(running().server().uri(), running().server().token(), config);
	}

	/**
	 * {@return the rows of a query on the test database}
	 */
	public static List<Record> query(String cypher, Map<String, Object> parameters) {
		return driver().executableQuery(cypher).withParameters(parameters).execute().records();
	}

	/**
	 * Lets every statement be planned anew, for the data that is there now: the indexes
	 * are looked at again before.
	 * @throws IllegalStateException unless the class of the test {@link ForgetsPlans}
	 */
	public static void forgetPlans() {
		if (current() != COUNT - 1) {
			throw new IllegalStateException("The class of this test is no @ForgetsPlans");
		}
		query("CALL db.prepareForReplanning(300)", Map.of());
	}

	/** Deletes all data; the schema stays. */
	public static void wipe() {
		wipe(driver(), KEPT);
	}

	/** Refuses a database with foreign data, and makes a marked one as good as new. */
	static void claim(Driver driver) {
		if (count(driver, "MATCH (n:TestDatabase) RETURN count(n) AS n") == 0) {
			if (count(driver, "MATCH (n) RETURN count(n) AS n") > 0) {
				throw new IllegalStateException("The database has data and is not marked as a test database; "
						+ "if nobody needs the data, mark it: CREATE (:TestDatabase)");
			}
			driver.executableQuery("CREATE (:TestDatabase)").execute();
		}
		drop(driver, "SHOW CONSTRAINTS YIELD name RETURN name", "DROP CONSTRAINT ");
		drop(driver, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", "DROP INDEX ");
		wipe(driver, "n:TestDatabase");
	}

	// What the application still does in the background may hold locks.
	private static void wipe(Driver driver, String kept) {
		for (int left = 5;; left--) {
			try (var session = driver.session()) {
				session
					.run("MATCH (n) WHERE NOT (" + kept + ") CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
					.consume();
				return;
			}
			catch (TransientException ex) {
				if (left == 0) {
					throw ex;
				}
			}
		}
	}

	private static long count(Driver driver, String cypher) {
		return driver.executableQuery(cypher).execute().records().getFirst().get("n").asLong();
	}

	private static void drop(Driver driver, String names, String drop) {
		for (Record row : driver.executableQuery(names).execute().records()) {
			driver.executableQuery(drop + "`" + row.get("name").asString() + "`").execute();
		}
	}

	record Server(String uri, String username, String password) {

		AuthToken token() {
			return AuthTokens.basic(this.username, this.password);
		}

		void useIn(ConfigurableApplicationContext context) {
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("test database",
						Map.of("spring.neo4j.uri", uri(), "spring.neo4j.authentication.username", username(),
								"spring.neo4j.authentication.password", password())));
		}

		static Server start(int database) {
			String uri = System.getenv("NEO4J_TEST_URI");
			if (uri != null) {
				return new Server(uri, Objects.requireNonNullElse(System.getenv("NEO4J_TEST_USERNAME"), "neo4j"),
						Objects.requireNonNullElse(System.getenv("NEO4J_TEST_PASSWORD"), "neo4j"));
			}
			if ("testcontainers".equals(System.getProperty("peergraph.test.database"))) {
				return inContainer();
			}
			return asChild(database);
		}

		@SuppressWarnings("resource")
		private static Server inContainer() {
			Neo4jContainer container = new Neo4jContainer("neo4j:2026.08.1-community");
			container.start();
			return new Server(container.getBoltUrl(), "neo4j", container.getAdminPassword());
		}

		private static Server asChild(int number) {
			KillableDatabase database;
			try {
				database = KillableDatabase.start(Path.of("target", "test-home-" + number), DataSize.ofGigabytes(1),
						List.of(JVM_OPTIONS.split(" ")));
			}
			catch (Exception ex) {
				throw new IllegalStateException("The test database does not start", ex);
			}
			Runtime.getRuntime().addShutdownHook(new Thread(database::close));
			return new Server(database.uri().toString(), DatabasePassword.USER, database.password());
		}

	}

	/** Started when it is first asked for. */
	private record Running(Server server, Driver driver) {

		static Running start(int database) {
			Server server = Server.start(database);
			Driver driver = GraphDatabase.driver(server.uri(), server.token());
			driver.verifyConnectivity();
			claim(driver);
			return new Running(server, driver);
		}

	}

}
