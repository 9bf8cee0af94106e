/**
 * Imports: conversations and ratings from elsewhere, read from a file and stored once.
 */
@ApplicationModule(allowedDependencies = { "assertion", "message", "session", "graph", "api" })
@NullMarked
package io.peergraph.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
