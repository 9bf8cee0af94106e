/** The dialectic: questions, their answers with citations, and who answers them. */
@ApplicationModule(allowedDependencies = { "representation", "recall", "fact", "message", "session", "peer",
		"workspace", "filter", "model", "language", "access", "api" })
@NullMarked
package io.peergraph.dialectic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
