/** Workspaces: the tenants, each a world of its own. */
@ApplicationModule(allowedDependencies = { "filter", "graph", "model", "access", "api" })
@NullMarked
package io.peergraph.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
