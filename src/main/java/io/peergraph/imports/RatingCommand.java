package io.peergraph.imports;

import java.util.List;

import io.peergraph.api.NameRule;
import io.peergraph.api.Refused;
import io.peergraph.graph.CannotStart;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;

/**
 * The command {@code ratings FILE --workspace=NAME}, which stores ratings as ties.
 *
 * @see RatingImport
 */
public final class RatingCommand {

	private static final String NAME = "ratings";

	private static final String WORKSPACE = "workspace";

	private RatingCommand() {
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
		ApplicationArguments given = new DefaultApplicationArguments(args);
		String workspace;
		try {
			workspace = workspace(given.getOptionValues(WORKSPACE));
		}
		catch (CannotStart ex) {
			return FileCommand.refused(ex);
		}
		FileCommand command = new FileCommand(NAME, (context, file, progress) -> context.getBean(RatingImport.class)
			.read(workspace, file.lines(), progress));
		List<String> names = given.getNonOptionArgs();
		return command.run(application, names.subList(1, names.size()), args);
	}

	private static String workspace(@Nullable List<String> names) {
		if (names == null || names.size() != 1) {
			throw new CannotStart(NAME + ": give the workspace, as --workspace=NAME");
		}
		try {
			return NameRule.check(names.getFirst(), WORKSPACE);
		}
		catch (Refused ex) {
			throw new CannotStart(NAME + ": " + ex.getMessage(), ex);
		}
	}

}
