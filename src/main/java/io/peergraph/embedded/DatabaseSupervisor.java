package io.peergraph.embedded;

import java.time.Duration;

import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the process of the database: should it end by itself, or run on without
 * working, it is started again.
 */
final class DatabaseSupervisor implements Runnable {

	private static final Logger log = LoggerFactory.getLogger(DatabaseSupervisor.class);

	private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	private static final Duration LONGEST_PATIENCE = Duration.ofHours(1);

	private static final Duration BEAT = Duration.ofSeconds(1);

	private final EmbeddedDatabase database;

	private final DatabaseProcess process;

	private final DiskSpace disk;

	/**
	 * Watches a database that answers.
	 * @param database to be asked whether it works
	 * @param process of that database
	 * @param disk where it has its data
	 */
	DatabaseSupervisor(EmbeddedDatabase database, DatabaseProcess process, DiskSpace disk) {
		this.database = database;
		this.process = process;
		this.disk = disk;
	}

	@Override
	public void run() {
		Duration pause = SHORTEST_PAUSE;
		Duration patience = EmbeddedDatabase.START_PATIENCE;
		LivenessProbe probe = new LivenessProbe(patience);
		probe.answers();
		try (Driver driver = this.database.connect()) {
			while (true) {
				watch(probe, driver);
				if (this.process.isStopped()) {
					return;
				}
				// Only one that did not even answer gets more time each time.
				pause = probe.answered() ? SHORTEST_PAUSE : twice(pause, LONGEST_PAUSE);
				patience = probe.answered() ? EmbeddedDatabase.START_PATIENCE : twice(patience, LONGEST_PATIENCE);
				logEnd(pause);
				EmbeddedDatabase.pause(pause);
				awaitRoom();
				this.process.restart();
				probe = new LivenessProbe(patience);
			}
		}
	}

	/** Returns when the process ended, and ends it when it will never answer again. */
	private void watch(LivenessProbe probe, Driver driver) {
		long start = System.nanoTime();
		while (!this.process.endsWithin(BEAT)) {
			this.disk.warn();
			try {
				EmbeddedDatabase.ask(driver);
				if (probe.answers()) {
					log.atInfo().log("database answers again");
				}
			}
			catch (RuntimeException ex) {
				if (probe.fails(ex, Duration.ofNanos(System.nanoTime() - start)) && !this.process.isStopped()) {
					logFailure(ex);
					this.process.kill();
				}
			}
		}
	}

	private void awaitRoom() {
		if (!this.disk.allowsStart()) {
			log.atError()
				.addKeyValue("freeMegabytes", this.disk.free() >> 20)
				.log("database waits for room on the disk");
		}
		while (!this.disk.allowsStart() && !this.process.isStopped()) {
			EmbeddedDatabase.pause(BEAT);
		}
	}

	private void logFailure(RuntimeException problem) {
		log.atError()
			.addKeyValue("problem", problem.getMessage())
			.addKeyValue("freeMegabytes", this.disk.free() >> 20)
			.log("database runs and does not work: it is ended and started again");
	}

	private void logEnd(Duration pause) {
		log.atError()
			.addKeyValue("exitCode", this.process.exitValue())
			.addKeyValue("lastWords", this.process.lastWords())
			.addKeyValue("restartIn", pause)
			.log("database ended");
	}

	private static Duration twice(Duration time, Duration most) {
		Duration twice = time.multipliedBy(2);
		return (twice.compareTo(most) < 0) ? twice : most;
	}

}
