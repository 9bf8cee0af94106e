/** Access keys: made, shown once, listed, revoked; whom they let in, and what of. */
@ApplicationModule(allowedDependencies = { "access", "api", "graph", "message", "peer", "session", "workspace" })
@NullMarked
package io.peergraph.key;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
