/** The dialectic: questions, their answers with citations, and who answers them. */
@ApplicationModule(allowedDependencies = { "representation", "belief", "recall", "summary", "fact", "message",
		"session", "peer", "workspace", "graph", "work", "model", "access", "api", "filter", "language" })
@NullMarked
package io.peergraph.dialectic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
