/** Streams: what is stored in a log, and then what comes, for all who follow it. */
@ApplicationModule(allowedDependencies = { "graph", "api" })
@NullMarked
package io.peergraph.stream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
