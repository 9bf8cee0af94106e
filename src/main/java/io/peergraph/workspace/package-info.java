/** Workspaces: the tenants, each a world of its own. */
@ApplicationModule(allowedDependencies = { "graph", "access", "api", "model" })
@NullMarked
package io.peergraph.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
