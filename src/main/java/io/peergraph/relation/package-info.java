/** How peers stand to each other, as facts say it and as the graph keeps it. */
@ApplicationModule(allowedDependencies = { "peer", "stance", "graph", "access", "api" })
@NullMarked
package io.peergraph.relation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
