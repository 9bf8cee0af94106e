/** From messages to facts. */
@ApplicationModule(allowedDependencies = { "belief", "budget", "fact", "message", "session", "peer", "workspace",
		"work", "graph", "model", "stance", "statement", "text", "language", "access" })
@NullMarked
package io.peergraph.deriver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
