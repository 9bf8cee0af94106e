/** The dialectic: answers to what is asked of a peer, with their citations. */
@ApplicationModule(allowedDependencies = { "representation", "recall", "summary", "fact", "message", "session", "peer",
		"workspace", "graph", "work", "model", "access", "api", "filter" })
@NullMarked
package io.peergraph.dialectic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
