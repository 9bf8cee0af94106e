package io.peergraph.imports;

import java.util.Arrays;

import org.springframework.boot.SpringApplication;

/**
 * The command {@code import FILE}, which stores conversations.
 *
 * @see Imports
 */
public final class ImportCommand {

	private static final FileCommand COMMAND = new FileCommand("import",
			(context, file, progress) -> context.getBean(Imports.class).read(file.lines(), progress));

	private ImportCommand() {
	}

	/**
	 * {@return whether this command is wanted}
	 * @param args of the application
	 */
	public static boolean isWanted(String... args) {
		return args.length > 0 && args[0].equals(COMMAND.name());
	}

	/**
	 * {@return the exit code: 0 when every line is stored, 1 when a line was bad or
	 * nothing more could be stored}
	 * @param application not started yet
	 * @param args of the application, this command first
	 */
	public static int run(SpringApplication application, String... args) {
		return COMMAND.run(application, Arrays.stream(args).skip(1).filter((arg) -> !arg.startsWith("--")).toList(),
				args);
	}

}
