/** The dialectic: questions, their answers with citations, and who answers them. */
@ApplicationModule(allowedDependencies = { "budget", "confidentiality", "representation", "belief", "recall", "fact",
		"language", "message", "session", "peer", "workspace", "filter", "graph", "model", "access", "api" })
@NullMarked
package io.peergraph.dialectic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
