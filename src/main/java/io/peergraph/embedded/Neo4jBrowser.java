package io.peergraph.embedded;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * Where people look at the graph.
 *
 * @param uri the address of Neo4j Browser
 * @param password what it asks them for, if the database is our own
 */
public record Neo4jBrowser(URI uri, @Nullable DatabasePassword password) {

	private static final int USUAL_PORT = 7474;

	static Neo4jBrowser of(URI server) {
		return new Neo4jBrowser(URI.create("http://" + server.getHost() + ":" + USUAL_PORT + "/browser/"), null);
	}

}
