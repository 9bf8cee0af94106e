/** Peers: humans, agents, characters and APIs, all of equal standing. */
@ApplicationModule(allowedDependencies = { "workspace", "filter", "graph", "access", "api" })
@NullMarked
package io.peergraph.peer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
