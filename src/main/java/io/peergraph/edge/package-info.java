/** The edge of the server: transports, and what guards them. Nobody uses it. */
@ApplicationModule(allowedDependencies = { "access", "admission", "bookmark", "limit", "error", "api" })
@NullMarked
package io.peergraph.edge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
