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
		SpringApplication.run(Peergraph.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
