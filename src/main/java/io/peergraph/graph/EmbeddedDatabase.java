package io.peergraph.graph;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
 * it is closed, and also when this process ends in any other way.
 */
public final class EmbeddedDatabase implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

	private static final Duration START_PATIENCE = Duration.ofMinutes(3);

	private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

	private final Neo4jHome home;

	private final Process process;

	private final URI bolt;

	private final URI browser;

	private volatile boolean closing;

	private EmbeddedDatabase(Neo4jHome home, Process process) {
		this.home = home;
		this.process = process;
		this.bolt = URI.create("bolt://localhost:" + home.boltPort());
		this.browser = URI.create("http://localhost:" + home.browserPort() + "/browser/");
	}

	/**
	 * {@return a running database that answers queries}
	 * @param properties where and how it runs
	 */
	static EmbeddedDatabase start(DatabaseProperties properties) {
		Neo4jHome home = Neo4jHome.prepare(properties);
		EmbeddedDatabase database = new EmbeddedDatabase(home, launch(home));
		try {
			database.awaitAnswer();
			Thread.ofVirtual().name("database-watch").start(database::reportEnd);
			return database;
		}
		catch (RuntimeException ex) {
			database.close();
			throw ex;
		}
	}

	/**
	 * {@return where it speaks Bolt}
	 */
	public URI bolt() {
		return this.bolt;
	}

	/**
	 * {@return where Neo4j Browser is}
	 */
	public URI browser() {
		return this.browser;
	}

	/** Stops the database in good order, and by force when that takes too long. */
	@Override
	public void close() {
		this.closing = true;
		try (this.home) {
			this.process.getOutputStream().close();
			if (!this.process.waitFor(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}
		catch (IOException ex) {
			this.process.destroyForcibly();
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

	private static Process launch(Neo4jHome home) {
		List<String> command = home.command();
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(home.console().toFile())
				.start();
		}
		catch (IOException ex) {
			home.close();
			throw new CannotStart("The database process cannot be started: " + ex.getMessage(), ex);
		}
	}

	private void awaitAnswer() {
		long deadline = System.nanoTime() + START_PATIENCE.toNanos();
		try (Driver driver = GraphDatabase.driver(this.bolt, AuthTokens.none())) {
			while (!answers(driver)) {
				if (!this.process.isAlive()) {
					throw new CannotStart("The database ended at its start: " + lastWords(this.home.console()));
				}
				if (System.nanoTime() > deadline) {
					throw new CannotStart("The database did not answer within " + START_PATIENCE.toSeconds() + " s: "
							+ lastWords(this.home.console()));
				}
				pause();
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

	private void reportEnd() {
		int exitCode = this.process.onExit().join().exitValue();
		if (!this.closing) {
			log.atError()
				.addKeyValue("exitCode", exitCode)
				.addKeyValue("log", this.home.console())
				.log("database ended");
		}
	}

	private static String lastWords(Path console) {
		try {
			return Files.readAllLines(console)
				.stream()
				.filter(EmbeddedDatabase::isTelling)
				.reduce((first, second) -> second)
				.map(String::strip)
				.orElse("it said nothing") + " (" + console + ")";
		}
		catch (IOException ex) {
			return "see " + console;
		}
	}

	private static boolean isTelling(String line) {
		return !line.isBlank() && !line.startsWith("\t") && !line.endsWith("INFO  Stopped.")
				&& !line.endsWith("INFO  Stopping...");
	}

	private static void pause() {
		try {
			Thread.sleep(Duration.ofMillis(100));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CannotStart("The start was interrupted", ex);
		}
	}

}
