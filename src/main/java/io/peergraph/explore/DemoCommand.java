package io.peergraph.explore;

import java.util.Map;

import org.springframework.boot.SpringApplication;

/**
 * The command {@code demo}: the application as ever, with a story in the workspace
 * {@code demo}. Told once, it stays there.
 */
public final class DemoCommand {

	private static final String NAME = "demo";

	private DemoCommand() {
	}

	/**
	 * {@return whether this command is wanted}
	 * @param args of the application
	 */
	public static boolean isWanted(String... args) {
		return args.length > 0 && args[0].equals(NAME);
	}

	/**
	 * Starts the application with the story.
	 * @param application not started yet
	 * @param args of the application, this command first
	 */
	public static void run(SpringApplication application, String... args) {
		application.setDefaultProperties(Map.of("peergraph.demo.tell", "true"));
		application.run(args);
	}

}
