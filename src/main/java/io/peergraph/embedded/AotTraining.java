package io.peergraph.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.peergraph.graph.CannotStart;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * Makes the {@link AotCache} where there is none: some time after the start, and yielding
 * to all else, a second database in an empty folder is asked what the application asks,
 * and what its JVM saw is put together. Should that fail, the next start tries again.
 */
final class AotTraining {

	private static final Logger log = LoggerFactory.getLogger(AotTraining.class);

	/** What a command starts with that yields to all else. */
	static final List<String> YIELDING = yielding(Path.of("/usr/bin/nice"));

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	/** So much the notes and the cache need at most. */
	private static final long ROOM = 1L << 30;

	private final EmbeddedProperties properties;

	private final Duration delay;

	private final List<String> priority;

	private final Consumer<Driver> rehearsal;

	private final Path folder;

	private final CountDownLatch stopped = new CountDownLatch(1);

	private volatile Runnable halt = () -> {
	};

	/**
	 * Trains for a database.
	 * @param properties of that database
	 * @param delay how long after the start
	 * @param priority what its commands start with
	 * @param rehearsal asks what is to be asked
	 */
	AotTraining(EmbeddedProperties properties, Duration delay, List<String> priority, Consumer<Driver> rehearsal) {
		this.properties = properties;
		this.delay = delay;
		this.priority = priority;
		this.rehearsal = rehearsal;
		this.folder = Neo4jHome.folder(properties).resolve("aot");
	}

	/** Trains later, unless there is a cache or none is wanted. */
	void start() {
		if (this.properties.database().aotCache() && !cache().exists()) {
			Thread.ofPlatform().daemon().name("aot-training").start(this::trainLater);
		}
	}

	/** Trains no more. */
	void stop() {
		this.stopped.countDown();
		this.halt.run();
	}

	AotCache cache() {
		return Neo4jHome.aotCache(this.properties);
	}

	private boolean isStopped() {
		return this.stopped.getCount() == 0;
	}

	private void trainLater() {
		try {
			if (!this.stopped.await(this.delay.toMillis(), TimeUnit.MILLISECONDS)) {
				train();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException | UncheckedIOException | CannotStart | Neo4jException ex) {
			if (!isStopped()) {
				log.atWarn().addKeyValue("problem", ex.getMessage()).log("the database did not learn to start faster");
			}
		}
	}

	private void train() throws IOException, InterruptedException {
		PrivateFolder.at(this.folder);
		clear();
		if (DiskSpace.of(this.folder).free() < ROOM) {
			throw new IOException("the disk is nearly full");
		}
		long start = System.nanoTime();
		Path made = this.folder.resolve("rehearsal/made");
		try (Neo4jHome home = Neo4jHome.prepare(this.properties.elsewhere(this.folder.resolve("rehearsal")))) {
			Path notes = home.folder().resolve("notes");
			rehearse(home, notes);
			create(home, notes, made);
			Files.move(made, cache().file(), StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			FileSystemUtils.deleteRecursively(this.folder.resolve("rehearsal"));
		}
		log.atInfo()
			.addKeyValue("seconds", Duration.ofNanos(System.nanoTime() - start).toSeconds())
			.log("the database learned to start faster");
	}

	// What an earlier try left, and what no longer fits.
	private void clear() throws IOException {
		FileSystemUtils.deleteRecursively(this.folder.resolve("rehearsal"));
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
	}

	private void rehearse(Neo4jHome home, Path notes) {
		DatabaseProcess process = DatabaseProcess.start(home, prioritized(home.command(AotCache.record(notes))));
		haltBy(process::kill);
		try {
			EmbeddedDatabase.awaitAnswer(home, process);
			try (Driver driver = EmbeddedDatabase.connect(home)) {
				this.rehearsal.accept(driver);
			}
		}
		finally {
			// It writes its notes then.
			process.end(PATIENCE);
		}
	}

	private void create(Neo4jHome home, Path notes, Path made) throws IOException, InterruptedException {
		Path console = home.logs().resolve("aot.log");
		Process process = new ProcessBuilder(prioritized(home.command(AotCache.create(notes, made))))
			.redirectErrorStream(true)
			.redirectOutput(console.toFile())
			.start();
		haltBy(process::destroyForcibly);
		process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		process.destroyForcibly();
		if (!Files.exists(made)) {
			throw new IOException(Files.readString(console).strip());
		}
	}

	private void haltBy(Runnable halt) {
		this.halt = halt;
		if (isStopped()) {
			halt.run();
		}
	}

	private List<String> prioritized(List<String> command) {
		return Stream.concat(this.priority.stream(), command.stream()).toList();
	}

	private static List<String> yielding(Path nice) {
		return Files.isExecutable(nice) ? List.of(nice.toString(), "-n", "19") : List.of();
	}

}
