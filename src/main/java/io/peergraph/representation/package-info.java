/** Representations: what one peer knows of another, facts and peer card, in words. */
@ApplicationModule(allowedDependencies = { "confidentiality", "belief", "fact", "message", "session", "peer",
		"workspace", "graph", "access", "api" })
@NullMarked
package io.peergraph.representation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
