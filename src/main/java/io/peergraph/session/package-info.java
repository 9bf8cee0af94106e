/** Sessions: where peers meet, who was present from when to when. */
@ApplicationModule(allowedDependencies = { "peer", "workspace", "filter", "work", "graph", "access", "api" })
@NullMarked
package io.peergraph.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
