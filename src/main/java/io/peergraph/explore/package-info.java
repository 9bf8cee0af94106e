/** What people look at: the page, the demo, saved statements, exports. */
@ApplicationModule(allowedDependencies = { "network", "representation", "message", "session", "peer", "workspace",
		"work", "embedded", "graph", "access", "api" })
@NullMarked
package io.peergraph.explore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
