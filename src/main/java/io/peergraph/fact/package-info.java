/** Facts: what was derived, from what evidence, held by whom, valid when. */
@ApplicationModule(allowedDependencies = { "relation", "message", "session", "peer", "workspace", "stream", "work",
		"graph", "model", "stance", "statement", "language", "access", "api" })
@NullMarked
package io.peergraph.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
