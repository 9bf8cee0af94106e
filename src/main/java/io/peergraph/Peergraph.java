package io.peergraph;

import java.time.Clock;

import io.peergraph.embedded.EarlyStart;
import io.peergraph.explore.DemoCommand;
import io.peergraph.imports.ImportCommand;
import io.peergraph.imports.RatingCommand;
import io.peergraph.key.KeyCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Peergraph: peers, sessions and messages in a graph, and what everybody may know. */
@SpringBootApplication
public class Peergraph {

	/**
	 * Starts the application, and the database unless one is configured; or does a
	 * command.
	 * @param args as Spring Boot takes them, a command first: {@code import FILE},
	 * {@code ratings FILE --workspace=NAME}, {@code keys make KIND} (or {@code list},
	 * {@code revoke ID}, {@code rotate ID}) or {@code demo}
	 */
	public static void main(String[] args) {
		SpringApplication application = application();
		OrderlyEnd end = OrderlyEnd.onSignals();
		application.addListeners(end);
		if (Boolean.getBoolean("peergraph.ends-with-parent")) {
			ProcessHandle.current().parent().ifPresent((parent) -> endWith(parent, end));
		}
		if (ImportCommand.isWanted(args)) {
			System.exit(ImportCommand.run(application, args));
		}
		if (RatingCommand.isWanted(args)) {
			System.exit(RatingCommand.run(application, args));
		}
		if (KeyCommand.isWanted(args)) {
			System.exit(KeyCommand.run(application, args));
		}
		if (DemoCommand.isWanted(args)) {
			DemoCommand.run(application, args);
			return;
		}
		application.run(args);
	}

	static SpringApplication application() {
		SpringApplication application = new SpringApplication(Peergraph.class);
		application.addListeners(new SettingsCheck(), new EarlyStart());
		return application;
	}

	// Maven passes on Ctrl-C, but when it is killed it cannot.
	private static void endWith(ProcessHandle parent, OrderlyEnd end) {
		Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
			parent.onExit().join();
			end.end(1);
		});
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
