/** Beliefs: what an observer holds, on what grounds, and what it held before. */
@ApplicationModule(allowedDependencies = { "fact", "session", "stream", "work", "graph", "statement", "language" })
@NullMarked
package io.peergraph.belief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
