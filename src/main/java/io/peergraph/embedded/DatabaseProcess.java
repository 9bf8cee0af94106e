package io.peergraph.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.peergraph.graph.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process of the database, and after its end the next one. It ends with this process,
 * whatever ends that, since then its standard input does.
 */
final class DatabaseProcess {

	private static final Logger log = LoggerFactory.getLogger(DatabaseProcess.class);

	private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

	private final Supplier<List<String>> command;

	private final DatabaseLog output;

	private volatile Process process;

	private volatile boolean stopped;

	private DatabaseProcess(Neo4jHome home, Supplier<List<String>> command) {
		this.command = command;
		this.output = new DatabaseLog(home.logs());
		this.process = launch();
	}

	/**
	 * {@return a process that was just started}
	 * @param home its folder
	 */
	static DatabaseProcess start(Neo4jHome home) {
		return new DatabaseProcess(home, home::command);
	}

	/**
	 * {@return a process that was just started}
	 * @param home its folder
	 * @param command that starts it
	 */
	static DatabaseProcess start(Neo4jHome home, List<String> command) {
		return new DatabaseProcess(home, () -> command);
	}

	private Process launch() {
		try {
			return new ProcessBuilder(this.command.get()).redirectErrorStream(true)
				.redirectOutput(this.output.console().toFile())
				.start();
		}
		catch (IOException ex) {
			throw new CannotStart("The database process cannot be started: " + ex.getMessage(), ex);
		}
	}

	/** Starts it again after it ended, unless it is to end for good. */
	synchronized void restart() {
		try {
			if (!this.stopped) {
				this.process = launch();
			}
		}
		catch (CannotStart ex) {
			// The one before has ended, so there will be another try.
			log.atError().addKeyValue("problem", ex.getMessage()).log("database not started");
		}
	}

	/** Ends it for good: in good order, and by force when that takes too long. */
	void stop() {
		Process last;
		synchronized (this) {
			this.stopped = true;
			last = this.process;
		}
		try {
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

	/**
	 * Ends it for good, and lets its JVM take the time that it needs.
	 * @param patience how long at most
	 */
	void end(Duration patience) {
		Process last;
		synchronized (this) {
			this.stopped = true;
			last = this.process;
		}
		last.destroy();
		endsWithin(patience);
		last.destroyForcibly();
	}

	/** Ends it by force, so that it can be started again. */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	/**
	 * {@return whether it has ended, or does so within a time}
	 */
	boolean endsWithin(Duration time) {
		try {
			return this.process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException("Nobody interrupts the watch", ex);
		}
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	/**
	 * {@return whether it is to end for good}
	 */
	boolean isStopped() {
		return this.stopped;
	}

	int exitValue() {
		return this.process.exitValue();
	}

	/**
	 * {@return the last line that tells why it ended}
	 */
	String lastWords() {
		return this.output.lastWords();
	}

}
