/**
 * Who knows what: since when, from whom, what others do not, and what they were told
 * instead.
 */
@ApplicationModule(allowedDependencies = { "relation", "belief", "fact", "message", "session", "peer", "workspace",
		"graph", "stance", "statement", "language", "model", "access", "api" })
@NullMarked
package io.peergraph.epistemics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
