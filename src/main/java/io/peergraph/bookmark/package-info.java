/** After which writes a request reads, and what its answer says of its own. */
@ApplicationModule(allowedDependencies = { "error", "graph", "api" })
@NullMarked
package io.peergraph.bookmark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
