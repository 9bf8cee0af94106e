package io.peergraph.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.peergraph.LongTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/** What the JVM of the embedded database learns for later starts. */
@LongTest
class AotTrainingTests {

	private static final Path MAPPED = Path.of("/proc/self/maps");

	@TempDir
	private Path home;

	@Test
	@Timeout(value = 20, unit = TimeUnit.MINUTES)
	void learnsOnceAndStartsWithIt() throws Exception {
		AotTraining training = training(Duration.ZERO);
		training.start();
		await().atMost(Duration.ofMinutes(10)).until(() -> training.cache().exists());
		await().until(() -> files().equals(List.of(String.valueOf(training.cache().file().getFileName()))));

		try (EmbeddedDatabase database = EmbeddedDatabase.start(properties()); Driver driver = database.connect()) {
			assumeThat(MAPPED).exists();
			assertThat(children()).anyMatch((child) -> maps(child, training.cache().file()));
			EmbeddedDatabase.ask(driver);
		}

		Files.writeString(training.cache().file(), "not one");
		try (EmbeddedDatabase database = EmbeddedDatabase.start(properties()); Driver driver = database.connect()) {
			EmbeddedDatabase.ask(driver);
		}
	}

	@Test
	void leavesNothingWhenItIsStopped() {
		AotTraining training = training(Duration.ZERO);
		training.start();
		await().atMost(Duration.ofMinutes(2)).until(() -> children().findAny().isPresent());

		training.stop();

		await().atMost(Duration.ofMinutes(2)).until(() -> children().findAny().isEmpty() && files().isEmpty());
	}

	private AotTraining training(Duration delay) {
		// Beside other tests one that yields would come to no end.
		return new AotTraining(properties(), delay, List.of(), EmbeddedDatabase::ask);
	}

	private EmbeddedProperties properties() {
		return new EmbeddedProperties(this.home, 0, 0, null, null,
				new EmbeddedProperties.Child(Path.of(System.getProperty("peergraph.database.lib")), "127.0.0.1",
						DataSize.ofMegabytes(512), DataSize.ofMegabytes(64), List.of(), false, true));
	}

	private Stream<ProcessHandle> children() {
		return ProcessHandle.current()
			.descendants()
			.filter((child) -> child.info().commandLine().orElse("").contains(this.home.toString()));
	}

	private List<String> files() {
		try (Stream<Path> files = Files.list(this.home.resolve("neo4j/aot"))) {
			return files.map((file) -> String.valueOf(file.getFileName())).toList();
		}
		catch (IOException ex) {
			return List.of("unreadable");
		}
	}

	private static boolean maps(ProcessHandle process, Path file) {
		try {
			return Files.readString(Path.of("/proc/" + process.pid() + "/maps")).contains(file.toString());
		}
		catch (IOException ex) {
			return false;
		}
	}

}
