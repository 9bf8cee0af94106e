/** Recall: finds messages and facts by text, by meaning and by structure, fused. */
@ApplicationModule(allowedDependencies = { "listing", "embedding", "fact", "message", "session", "peer", "workspace",
		"filter", "graph", "model", "language", "access", "api" })
@NullMarked
package io.peergraph.recall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
