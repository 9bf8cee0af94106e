/** The network: who trusts whom, who stands with whom, and why, as seen by anyone. */
@ApplicationModule(allowedDependencies = { "relation", "measure", "fact", "message", "peer", "workspace", "work",
		"graph", "stance", "access", "api" })
@NullMarked
package io.peergraph.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
