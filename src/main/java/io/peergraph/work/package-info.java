/** Durable units of work: extend, claim, heartbeat, complete, retry, park. */
@ApplicationModule(allowedDependencies = { "workspace", "graph", "model", "access", "api" })
@NullMarked
package io.peergraph.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
