/** Recall: finds messages and facts by text, by meaning and by structure, fused. */
@ApplicationModule(allowedDependencies = { "fact", "message", "session", "peer", "workspace", "graph", "work", "model",
		"access", "api", "filter", "language", "belief" })
@NullMarked
package io.peergraph.recall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
