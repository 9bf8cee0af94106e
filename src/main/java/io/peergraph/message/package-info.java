/** Messages: what peers said, append-only and in order. */
@ApplicationModule(allowedDependencies = { "session", "peer", "workspace", "stream", "graph", "work", "model", "access",
		"api", "filter", "language" })
@NullMarked
package io.peergraph.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
