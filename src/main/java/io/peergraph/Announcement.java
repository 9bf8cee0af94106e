package io.peergraph;

import java.net.InetAddress;
import java.net.UnknownHostException;

import io.peergraph.embedded.DatabasePassword;
import io.peergraph.embedded.Neo4jBrowser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person who started the application where it is. */
@Component
class Announcement {

	private static final Logger log = LoggerFactory.getLogger(Announcement.class);

	private final Environment environment;

	private final Neo4jBrowser browser;

	Announcement(Environment environment, Neo4jBrowser browser) {
		this.environment = environment;
		this.browser = browser;
	}

	@EventListener
	void ready(ApplicationReadyEvent event) {
		if (!(event.getApplicationContext() instanceof WebServerApplicationContext)) {
			return;
		}
		String address = this.environment.getProperty("server.address", "0.0.0.0");
		if (!isLoopback(address)) {
			log.atWarn()
				.addKeyValue("SERVER_ADDRESS", address)
				.log("open to the network without access keys: whoever reaches it may read and write everything");
		}
		System.out.println(addresses(this.environment.getProperty("local.server.port", "8080")));
	}

	// Said to the person at the console, and never logged.
	private String addresses(String port) {
		return """
				Peergraph is ready.
				  Page      http://localhost:%1$s/
				  GraphQL   http://localhost:%1$s/graphql
				  GraphiQL  http://localhost:%1$s/graphiql
				  Browser   %2$s%3$s""".formatted(port, this.browser.uri(), password());
	}

	private String password() {
		DatabasePassword password = this.browser.password();
		return (password != null) ? "%n  Password  %s".formatted(password.text()) : "";
	}

	private static boolean isLoopback(String address) {
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

}
