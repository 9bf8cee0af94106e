package io.peergraph.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the database process says.
 *
 * @param folder where its log files are
 */
record DatabaseLog(Path folder) {

	private static final String CAUSED_BY = "Caused by: ";

	/**
	 * {@return the file that its standard output goes to}
	 */
	Path console() {
		return this.folder.resolve("console.log");
	}

	/**
	 * {@return the last line that tells why it ended, and where to read on}
	 */
	String lastWords() {
		return Stream.of(rootCause(), firstTelling(), lastInLog())
			.flatMap(Optional::stream)
			.findFirst()
			.orElse("it said nothing") + " (more in " + this.folder + ")";
	}

	private Optional<String> rootCause() {
		return lines(console()).stream()
			.filter((line) -> line.startsWith(CAUSED_BY))
			.reduce((first, second) -> second)
			.map((line) -> line.substring(CAUSED_BY.length()));
	}

	private Optional<String> firstTelling() {
		return lines(console()).stream().filter(DatabaseLog::isTelling).findFirst();
	}

	private Optional<String> lastInLog() {
		return lines(this.folder.resolve("neo4j.log")).stream()
			.filter(DatabaseLog::isTelling)
			.reduce((first, second) -> second);
	}

	private static boolean isTelling(String line) {
		return !line.isBlank() && !line.startsWith("\t") && !line.contains(" INFO ");
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
