package io.peergraph.embedded;

import java.io.IOException;
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

	private static final Duration START_PATIENCE = Duration.ofMinutes(3);

	private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

	private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	private static final Duration BEAT = Duration.ofSeconds(1);

	private final Neo4jHome home;

	private final DatabaseLog output;

	private final DiskSpace disk;

	private volatile Process process;

	private volatile boolean closing;

	private EmbeddedDatabase(Neo4jHome home) {
		this.home = home;
		this.output = new DatabaseLog(home.logs());
		this.disk = DiskSpace.of(home.logs());
		this.process = launch();
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

	private static EmbeddedDatabase startOnce(EmbeddedProperties properties) {
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
				.log("database open to the network: its password and all it answers are not encrypted on the way");
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
		try (Driver driver = connect()) {
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
		catch (AuthenticationException ex) {
			throw new CannotStart(DatabasePassword.refused(this.home.folder()), ex);
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

	private static void ask(Driver driver) {
		try (Session session = driver.session()) {
			session.run("MATCH (n) RETURN count(n) AS n").single();
		}
	}

	private Driver connect() {
		return GraphDatabase.driver(bolt(), password().token(),
				Config.builder()
					.withConnectionTimeout(5, TimeUnit.SECONDS)
					.withConnectionAcquisitionTimeout(10, TimeUnit.SECONDS)
					.build());
	}

	private void keepAlive() {
		Duration pause = SHORTEST_PAUSE;
		Duration patience = START_PATIENCE;
		LivenessProbe pulse = new LivenessProbe(patience);
		pulse.answers();
		try (Driver driver = connect()) {
			while (true) {
				watch(pulse, driver);
				if (this.closing) {
					return;
				}
				// Only one that did not even answer gets more time each time.
				pause = pulse.answered() ? SHORTEST_PAUSE : twice(pause, LONGEST_PAUSE);
				patience = pulse.answered() ? START_PATIENCE : twice(patience, Duration.ofHours(1));
				tellOfEnd(pause);
				pause(pause);
				awaitRoom();
				relaunch();
				pulse = new LivenessProbe(patience);
			}
		}
	}

	/** Returns when the process ended, and ends it when it will never answer again. */
	private void watch(LivenessProbe pulse, Driver driver) {
		long start = System.nanoTime();
		while (!hasEnded()) {
			this.disk.warn();
			try {
				ask(driver);
				if (pulse.answers()) {
					log.atInfo().log("database answers again");
				}
			}
			catch (RuntimeException ex) {
				if (pulse.fails(ex, Duration.ofNanos(System.nanoTime() - start)) && !this.closing) {
					tellOfLoss(ex);
					this.process.destroyForcibly().onExit().join();
				}
			}
		}
	}

	private boolean hasEnded() {
		try {
			return this.process.waitFor(BEAT.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException("Nobody interrupts the watch", ex);
		}
	}

	private void tellOfLoss(RuntimeException problem) {
		log.atError()
			.addKeyValue("problem", problem.getMessage())
			.addKeyValue("freeMegabytes", this.disk.free() >> 20)
			.log("database runs and does not work: it is ended and started again");
	}

	private void tellOfEnd(Duration pause) {
		log.atError()
			.addKeyValue("exitCode", this.process.exitValue())
			.addKeyValue("said", this.output.lastWords())
			.addKeyValue("restartIn", pause)
			.log("database ended");
	}

	private void awaitRoom() {
		if (!this.disk.allowsStart()) {
			log.atError()
				.addKeyValue("freeMegabytes", this.disk.free() >> 20)
				.log("database waits for room on the disk");
		}
		while (!this.disk.allowsStart() && !this.closing) {
			pause(BEAT);
		}
	}

	private synchronized void relaunch() {
		try {
			if (!this.closing) {
				this.process = launch();
			}
		}
		catch (CannotStart ex) {
			// The one before has ended, so there will be another try.
			log.atError().addKeyValue("problem", ex.getMessage()).log("database not started");
		}
	}

	private static Duration twice(Duration time, Duration most) {
		Duration twice = time.multipliedBy(2);
		return (twice.compareTo(most) < 0) ? twice : most;
	}

	/** The process ended instead of answering. */
	private static final class Ended extends CannotStart {

		Ended(String message) {
			super(message);
		}

	}

}
