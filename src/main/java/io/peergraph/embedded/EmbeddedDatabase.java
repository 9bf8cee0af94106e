package io.peergraph.embedded;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.peergraph.graph.CannotStart;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Neo4j Community server as a child process, with its data in one folder. It ends when
 * it is closed, and also when this process ends in any other way; should it end by
 * itself, or run on without working, it is started again at the same addresses.
 */
final class EmbeddedDatabase implements LocalDatabase {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	static final Duration START_PATIENCE = Duration.ofMinutes(3);

	// Until then whoever started it looks around.
	private static final Duration TRAINING_DELAY = Duration.ofMinutes(1);

	private final Neo4jHome home;

	private final DatabaseProcess process;

	private final AotTraining training;

	private EmbeddedDatabase(Neo4jHome home, AotTraining training) {
		this.home = home;
		this.training = training;
		this.process = DatabaseProcess.start(home);
	}

	/**
	 * {@return a running database that answers queries}
	 * @param properties where and how it runs
	 */
	static EmbeddedDatabase start(EmbeddedProperties properties) {
		try {
			return startOnce(properties);
		}
		catch (Ended ex) {
			if (properties.boltPort() != 0 && properties.browserPort() != 0) {
				throw ex;
			}
			// A port that was free a moment ago may have been given to somebody else.
			return startOnce(properties);
		}
	}

	@Override
	public DatabaseAddresses addresses() {
		return this.home.addresses();
	}

	@Override
	public DatabasePassword password() {
		return this.home.password();
	}

	/** Stops the database, in good order if it can be. */
	@Override
	public void close() {
		try (this.home) {
			this.training.stop();
			this.process.stop();
		}
	}

	static void pause(Duration time) {
		try {
			Thread.sleep(time);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CannotStart("The start was interrupted", ex);
		}
	}

	private static EmbeddedDatabase startOnce(EmbeddedProperties properties) {
		Neo4jHome home = Neo4jHome.prepare(properties);
		EmbeddedDatabase database;
		try {
			database = new EmbeddedDatabase(home,
					new AotTraining(properties, TRAINING_DELAY, AotTraining.YIELDING, Rehearsal::with));
		}
		catch (RuntimeException ex) {
			home.close();
			throw ex;
		}
		try {
			awaitAnswer(home, database.process);
			home.announce();
			warnIfOpen(home.addresses());
			database.training.start();
		}
		catch (RuntimeException ex) {
			database.close();
			throw ex;
		}
		Thread.ofPlatform()
			.daemon()
			.name("database-watch")
			.start(new DatabaseSupervisor(database, database.process, DiskSpace.of(home.logs())));
		return database;
	}

	private static void warnIfOpen(DatabaseAddresses addresses) {
		if (!addresses.isLoopback()) {
			log.atWarn()
				.addKeyValue("PEERGRAPH_DATABASE_LISTENADDRESS", addresses.listen())
				.log("database open to the network: its password and all it answers are not encrypted on the way");
		}
	}

	/**
	 * Waits until a database that was started answers.
	 * @param home its folder
	 * @param process of that database
	 * @throws CannotStart when it ends instead, or takes too long
	 */
	static void awaitAnswer(Neo4jHome home, DatabaseProcess process) {
		long deadline = System.nanoTime() + START_PATIENCE.toNanos();
		try (Driver driver = connect(home)) {
			while (!answers(driver)) {
				if (!process.isAlive()) {
					throw new Ended("The database ended at its start: " + process.lastWords());
				}
				if (System.nanoTime() > deadline) {
					throw new CannotStart("The database does not answer: " + process.lastWords());
				}
				pause(Duration.ofMillis(100));
			}
		}
		catch (AuthenticationException ex) {
			throw new CannotStart(DatabasePassword.refused(home.folder()), ex);
		}
	}

	private static boolean answers(Driver driver) {
		try {
			ask(driver);
			return true;
		}
		catch (AuthenticationException ex) {
			throw ex;
		}
		catch (Neo4jException ex) {
			return false;
		}
	}

	/** Asks for something that only a database that works can answer. */
	static void ask(Driver driver) {
		try (Session session = driver.session()) {
			session.run("MATCH (n) RETURN count(n) AS n").single();
		}
	}

	/**
	 * {@return a driver of its own, to see whether the database works}
	 */
	Driver connect() {
		return connect(this.home);
	}

	/**
	 * {@return a driver for the database in a folder}
	 * @param home that folder
	 */
	static Driver connect(Neo4jHome home) {
		return GraphDatabase.driver(home.addresses().bolt(), home.password().token(),
				Config.builder()
					.withConnectionTimeout(5, TimeUnit.SECONDS)
					.withConnectionAcquisitionTimeout(10, TimeUnit.SECONDS)
					.build());
	}

	/** The process ended instead of answering. */
	private static final class Ended extends CannotStart {

		Ended(String message) {
			super(message);
		}

	}

}
