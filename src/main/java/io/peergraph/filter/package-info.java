/** Conditions on what is listed: read from callers, kept as values, put into Cypher. */
@ApplicationModule(allowedDependencies = "api")
@NullMarked
package io.peergraph.filter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
