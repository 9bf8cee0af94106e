/** From messages to facts. */
@ApplicationModule(allowedDependencies = { "belief", "fact", "session", "workspace", "work", "graph", "model",
		"language", "access" })
@NullMarked
package io.peergraph.deriver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
