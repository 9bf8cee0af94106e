package io.peergraph.embedded;

import io.peergraph.graph.CypherFile;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * Asks an empty database what the application asks: it makes the schema and plans each
 * statement, which is most of the work of a database that was just started.
 */
final class Rehearsal {

	private static final String SCHEMA = "schema";

	private Rehearsal() {
	}

	/**
	 * Asks all of it.
	 * @param driver for the database, which is empty
	 */
	static void with(Driver driver) {
		try (Session session = driver.session()) {
			CypherFile.names(SCHEMA).forEach((name) -> session.run(CypherFile.named(name).text()).consume());
			CypherFile.names("*")
				.stream()
				.filter((name) -> !name.startsWith(SCHEMA))
				.forEach((name) -> session.run("EXPLAIN " + CypherFile.named(name).text()).consume());
		}
	}

}
