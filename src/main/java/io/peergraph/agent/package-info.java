/** The answerer that lets a model search the graph with tools and cite what it found. */
@ApplicationModule(allowedDependencies = { "dialectic", "belief", "fact", "message", "session", "model", "text",
		"language", "api" })
@NullMarked
package io.peergraph.agent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
