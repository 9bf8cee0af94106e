/**
 * The edge of the server: transports, limits, cost, and errors on the wire. Nobody uses
 * it.
 */
@ApplicationModule(allowedDependencies = "api")
@NullMarked
package io.peergraph.edge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
