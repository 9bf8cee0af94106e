package io.peergraph;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Peergraph: peers, sessions and messages in a graph, and what everybody may know. */
@SpringBootApplication
public class Peergraph {

	/**
	 * Starts the application, and the database unless one is configured.
	 * @param args as Spring Boot takes them
	 */
	public static void main(String[] args) {
		if (Boolean.getBoolean("peergraph.ends-with-parent")) {
			ProcessHandle.current().parent().ifPresent(Peergraph::endWith);
		}
		application().run(args);
	}

	static SpringApplication application() {
		SpringApplication application = new SpringApplication(Peergraph.class);
		application.addListeners(new SettingsCheck());
		return application;
	}

	// Maven passes on Ctrl-C, but when it is killed it cannot.
	private static void endWith(ProcessHandle parent) {
		Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
			parent.onExit().join();
			System.exit(1);
		});
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
