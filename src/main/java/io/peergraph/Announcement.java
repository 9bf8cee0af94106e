package io.peergraph;

import io.peergraph.access.AccessProperties;
import io.peergraph.embedded.DatabasePassword;
import io.peergraph.embedded.Neo4jBrowser;
import io.peergraph.key.FirstKey;
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

	private final AccessProperties access;

	private final FirstKey firstKey;

	Announcement(Environment environment, Neo4jBrowser browser, AccessProperties access, FirstKey firstKey) {
		this.environment = environment;
		this.browser = browser;
		this.access = access;
		this.firstKey = firstKey;
	}

	@EventListener
	void ready(ApplicationReadyEvent event) {
		if (!(event.getApplicationContext() instanceof WebServerApplicationContext)) {
			return;
		}
		if (this.access.open() && !this.access.required()) {
			log.atWarn().log("open without access keys: whoever reaches it may read and write everything");
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
				  Browser   %2$s%3$s%4$s""".formatted(port, this.browser.uri(), password(), key());
	}

	private String key() {
		return this.firstKey.make()
			.map("%n  Key       %s (the operator's first: keep it, it is shown only now)"::formatted)
			.orElse("");
	}

	private String password() {
		DatabasePassword password = this.browser.password();
		return (password != null) ? "%n  Password  %s".formatted(password.text()) : "";
	}

}
