/** From messages to facts. */
@ApplicationModule(allowedDependencies = { "representation", "recall", "fact", "message", "session", "peer",
		"workspace", "graph", "work", "model", "access", "api", "belief", "language" })
@NullMarked
package io.peergraph.deriver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
