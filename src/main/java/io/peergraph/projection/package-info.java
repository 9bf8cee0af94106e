/**
 * The network as relationships in the graph, kept up to date by the ledger, and who
 * follows its changes.
 */
@ApplicationModule(allowedDependencies = { "relation", "network", "fact", "belief", "message", "session", "peer",
		"workspace", "stream", "work", "graph", "access", "api" })
@NullMarked
package io.peergraph.projection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
