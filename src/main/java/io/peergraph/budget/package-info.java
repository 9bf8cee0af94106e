/** What models may cost a workspace: tokens a day, counted across all processes. */
@ApplicationModule(allowedDependencies = { "workspace", "graph", "model", "access", "api" })
@NullMarked
package io.peergraph.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
