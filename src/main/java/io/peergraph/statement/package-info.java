/**
 * From text to what it states: clauses, who is meant, how surely, in the third person.
 */
@ApplicationModule(allowedDependencies = { "text", "language" })
@NullMarked
package io.peergraph.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
