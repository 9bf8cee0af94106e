/** Short and long summaries of a session. */
@ApplicationModule(allowedDependencies = { "message", "session", "peer", "workspace", "graph", "work", "model",
		"access", "api", "language" })
@NullMarked
package io.peergraph.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
