/**
 * Who knows what: since when, from whom, what others do not, and what they were told
 * instead.
 */
@ApplicationModule(allowedDependencies = { "recall", "belief", "fact", "message", "session", "peer", "workspace",
		"filter", "graph", "stance", "statement", "text", "language", "model", "access", "api" })
@NullMarked
package io.peergraph.epistemics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
