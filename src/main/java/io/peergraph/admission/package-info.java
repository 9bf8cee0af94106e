/** Who is let in, what its key lets it ask, and how often. Only the edge uses it. */
@ApplicationModule(allowedDependencies = { "access", "api" })
@NullMarked
package io.peergraph.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
