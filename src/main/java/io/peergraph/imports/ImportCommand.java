package io.peergraph.imports;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.peergraph.graph.CannotStart;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The command {@code import FILE}: the application without its web server, which stores
 * what stands in a file and ends. Beside a running application with the same data folder
 * it uses the database of that one, without one it starts the database itself; with
 * {@code SPRING_NEO4J_URI} it uses that server. What is to be derived waits in the ledger
 * for a running application.
 */
public final class ImportCommand {

	private static final String NAME = "import";

	private static final Map<String, Object> SETTINGS = Map.of("peergraph.work.enabled", "false",
			"peergraph.database.shared", "true", "peergraph.bolt-port", "0", "peergraph.browser-port", "0");

	private ImportCommand() {
	}

	/**
	 * {@return whether this command is wanted}
	 * @param args of the application
	 */
	public static boolean isWanted(String... args) {
		return args.length > 0 && args[0].equals(NAME);
	}

	/**
	 * {@return the exit code: 0 when every line is stored, 1 when a line was bad or
	 * nothing more could be stored}
	 * @param application not started yet
	 * @param args of the application, this command first
	 */
	public static int run(SpringApplication application, String... args) {
		ImportFile file;
		try {
			file = fileIn(Arrays.stream(args).skip(1).filter((arg) -> !arg.startsWith("--")).toList());
		}
		catch (CannotStart ex) {
			System.err.println("Peergraph cannot start: " + ex.getMessage());
			return 1;
		}
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setDefaultProperties(SETTINGS);
		try (ConfigurableApplicationContext context = application.run(args)) {
			return run(context.getBean(Imports.class), file);
		}
	}

	private static ImportFile fileIn(List<String> names) {
		if (names.size() != 1) {
			throw new CannotStart("import: give one file, or - for the standard input");
		}
		return ImportFile.named(names.getFirst());
	}

	private static int run(Imports imports, ImportFile file) {
		Rate rate = new Rate();
		try {
			Imported imported = read(imports, file);
			System.out.printf(Locale.ROOT, "%s (%,d lines a second).%n", imported,
					rate.of(imported.messages() + imported.there() + imported.bad()));
			return (imported.bad() == 0) ? 0 : 1;
		}
		catch (IOException | RuntimeException ex) {
			System.err.println("The import ended early; what is stored is not stored twice when it is repeated: " + ex);
			return 1;
		}
	}

	private static Imported read(Imports imports, ImportFile file) throws IOException {
		try (ImportFile.Opened opened = file.open(); Progress progress = Progress.of(opened)) {
			return imports.read(opened.lines(), progress);
		}
	}

}
