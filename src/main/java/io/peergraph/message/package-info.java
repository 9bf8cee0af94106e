/** Messages: what peers said, append-only and in order. */
@ApplicationModule(allowedDependencies = { "session", "peer", "workspace", "filter", "stream", "work", "graph", "model",
		"access", "api" })
@NullMarked
package io.peergraph.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
