package io.peergraph.imports;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.peergraph.graph.CannotStart;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A command that stores what stands in a file: the application without its web server,
 * which ends when that is done. Beside a running application with the same data folder it
 * uses the database of that one, without one it starts the database itself; with
 * {@code SPRING_NEO4J_URI} it uses that server. What is to be derived waits in the ledger
 * for a running application.
 *
 * @param name of the command
 * @param reader stores the file
 */
record FileCommand(String name, Reader reader) {

	private static final Map<String, Object> SETTINGS = Map.of("peergraph.work.enabled", "false",
			"peergraph.database.shared", "true", "peergraph.bolt-port", "0", "peergraph.browser-port", "0");

	/** Stores what stands in a file. */
	interface Reader {

		/**
		 * {@return what came of it}
		 * @param context of the application
		 * @param file that was opened
		 * @param progress is told now and then how many lines are done with
		 * @throws IOException when the file cannot be read
		 */
		ImportOutcome read(ApplicationContext context, ImportFile.Opened file, Progress progress) throws IOException;

	}

	/**
	 * {@return the exit code of a command that was called wrongly}
	 * @param problem what is wrong
	 */
	static int refused(CannotStart problem) {
		System.err.println("Peergraph cannot start: " + problem.getMessage());
		return 1;
	}

	/**
	 * {@return the exit code: 0 when every line is stored, 1 when a line was bad or
	 * nothing more could be stored}
	 * @param application not started yet
	 * @param files that were named
	 * @param args of the application
	 */
	int run(SpringApplication application, List<String> files, String... args) {
		ImportFile file;
		try {
			file = only(files);
		}
		catch (CannotStart ex) {
			return refused(ex);
		}
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setDefaultProperties(SETTINGS);
		try (ConfigurableApplicationContext context = application.run(args)) {
			return run(context, file);
		}
	}

	private ImportFile only(List<String> files) {
		if (files.size() != 1) {
			throw new CannotStart(this.name + ": give one file, or - for the standard input");
		}
		return ImportFile.named(this.name, files.getFirst());
	}

	private int run(ApplicationContext context, ImportFile file) {
		Rate rate = new Rate();
		try {
			ImportOutcome outcome = read(context, file);
			System.out.printf(Locale.ROOT, "%s (%,d lines a second).%n", outcome, rate.of(outcome.lines()));
			return (outcome.bad() == 0) ? 0 : 1;
		}
		catch (IOException | RuntimeException ex) {
			System.err.println("The import ended early; what is stored is not stored twice when it is repeated: " + ex);
			return 1;
		}
	}

	private ImportOutcome read(ApplicationContext context, ImportFile file) throws IOException {
		try (ImportFile.Opened opened = file.open(); Progress progress = Progress.of(opened)) {
			return this.reader.read(context, opened, progress);
		}
	}

}
