package io.peergraph.graph;

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
		return Stream.of(console(), this.folder.resolve("neo4j.log"))
			.flatMap((file) -> lastTelling(file).stream())
			.findFirst()
			.orElse("it said nothing") + " (more in " + this.folder + ")";
	}

	private static Optional<String> lastTelling(Path file) {
		return lines(file).stream()
			.filter(DatabaseLog::isTelling)
			.reduce((first, second) -> second)
			.map((line) -> line.strip().replaceFirst("^Caused by: ", ""));
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
