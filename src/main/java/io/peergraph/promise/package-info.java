/** What became of promises and alliances over time, as seen by anyone. */
@ApplicationModule(allowedDependencies = { "relation", "network", "fact", "message", "peer", "workspace", "stance",
		"graph", "access", "api" })
@NullMarked
package io.peergraph.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
