package io.peergraph.graph;

import org.neo4j.cypherdsl.core.Statement;
import org.neo4j.cypherdsl.core.renderer.Configuration;
import org.neo4j.cypherdsl.core.renderer.Dialect;
import org.neo4j.cypherdsl.core.renderer.Renderer;

/**
 * The version of Cypher that all statements are in, whatever a server takes by default.
 */
public final class CypherLanguage {

	private static final String VERSION = "CYPHER 25\n";

	private static final Renderer RENDERER = Renderer
		.getRenderer(Configuration.newConfig().withDialect(Dialect.NEO4J_2025).build());

	private CypherLanguage() {
	}

	/**
	 * {@return the text of a statement that was built by a program}
	 * @param statement what callers filter and sort by is in it
	 */
	public static String render(Statement statement) {
		return of(RENDERER.render(statement));
	}

	static String of(String statement) {
		return VERSION + statement;
	}

	static String without(String statement) {
		return statement.startsWith(VERSION) ? statement.substring(VERSION.length()) : statement;
	}

}
