package io.peergraph.graph;

import java.net.URI;

/**
 * Where people look at the graph.
 *
 * @param uri the address of Neo4j Browser
 */
public record Neo4jBrowser(URI uri) {

	private static final int USUAL_PORT = 7474;

	static Neo4jBrowser of(URI server) {
		return new Neo4jBrowser(URI.create("http://" + server.getHost() + ":" + USUAL_PORT + "/browser/"));
	}

}
