package io.peergraph.graph;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Neo4j Community server as a child process, with its data in one folder. It ends when
 * it is closed, and also when this process ends in any other way; should it end by
 * itself, it is started again at the same addresses.
 */
final class EmbeddedDatabase implements LocalDatabase {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final Duration START_PATIENCE = Duration.ofMinutes(3);

	private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

	private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	private final Neo4jHome home;

	private final DatabaseLog output;

	private volatile Process process;

	private volatile boolean closing;

	private EmbeddedDatabase(Neo4jHome home) {
		this.home = home;
		this.output = new DatabaseLog(home.logs());
		this.process = launch();
	}

	/**
	 * {@return a running database that answers queries}
	 * @param properties where and how it runs
	 */
	static EmbeddedDatabase start(DatabaseProperties properties) {
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

	/** Stops the database in good order, and by force when that takes too long. */
	@Override
	public void close() {
		Process last;
		synchronized (this) {
			this.closing = true;
			last = this.process;
		}
		try (this.home) {
			last.getOutputStream().close();
			if (!last.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				last.destroyForcibly().waitFor();
			}
		}
		catch (IOException ex) {
			last.destroyForcibly();
		}
		catch (InterruptedException ex) {
			last.destroyForcibly();
			Thread.currentThread().interrupt();
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

	private static EmbeddedDatabase startOnce(DatabaseProperties properties) {
		Neo4jHome home = Neo4jHome.prepare(properties);
		EmbeddedDatabase database;
		try {
			database = new EmbeddedDatabase(home);
		}
		catch (RuntimeException ex) {
			home.close();
			throw ex;
		}
		try {
			database.awaitAnswer();
			home.announce();
			warnIfOpen(home.addresses());
		}
		catch (RuntimeException ex) {
			database.close();
			throw ex;
		}
		Thread.ofPlatform().daemon().name("database-watch").start(database::keepAlive);
		return database;
	}

	private static void warnIfOpen(DatabaseAddresses addresses) {
		if (!addresses.isLoopback()) {
			log.atWarn()
				.addKeyValue("PEERGRAPH_DATABASE_LISTENADDRESS", addresses.listen())
				.log("database open to the network without a password: whoever reaches it may do everything");
		}
	}

	private Process launch() {
		try {
			return new ProcessBuilder(this.home.command()).redirectErrorStream(true)
				.redirectOutput(this.output.console().toFile())
				.start();
		}
		catch (IOException ex) {
			throw new CannotStart("The database process cannot be started: " + ex.getMessage(), ex);
		}
	}

	private void awaitAnswer() {
		long deadline = System.nanoTime() + START_PATIENCE.toNanos();
		try (Driver driver = GraphDatabase.driver(bolt(), AuthTokens.none())) {
			while (!answers(driver)) {
				if (!this.process.isAlive()) {
					throw new Ended("The database ended at its start: " + this.output.lastWords());
				}
				if (System.nanoTime() > deadline) {
					throw new CannotStart("The database does not answer: " + this.output.lastWords());
				}
				pause(Duration.ofMillis(100));
			}
		}
	}

	private static boolean answers(Driver driver) {
		try (Session session = driver.session()) {
			return session.run("MATCH (n) RETURN count(n) AS n").single().size() == 1;
		}
		catch (Neo4jException ex) {
			return false;
		}
	}

	private void keepAlive() {
		Duration delay = SHORTEST_PAUSE;
		while (true) {
			long start = System.nanoTime();
			int exitCode = this.process.onExit().join().exitValue();
			if (this.closing) {
				return;
			}
			// One that ran for a while did not fail at its start.
			delay = (System.nanoTime() - start > LONGEST_PAUSE.toNanos()) ? SHORTEST_PAUSE : delay;
			log.atError()
				.addKeyValue("exitCode", exitCode)
				.addKeyValue("said", this.output.lastWords())
				.addKeyValue("restartIn", delay)
				.log("database ended");
			pause(delay);
			delay = delay.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? delay.multipliedBy(2) : LONGEST_PAUSE;
			relaunch();
		}
	}

	private synchronized void relaunch() {
		if (!this.closing) {
			this.process = launch();
		}
	}

	/** The process ended instead of answering. */
	private static final class Ended extends CannotStart {

		Ended(String message) {
			super(message);
		}

	}

}
