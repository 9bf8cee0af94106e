/** Representations: what one peer knows of another, facts and peer card, in words. */
@ApplicationModule(allowedDependencies = { "fact", "message", "session", "peer", "workspace", "stream", "graph", "work",
		"model", "access", "api", "belief", "language" })
@NullMarked
package io.peergraph.representation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
