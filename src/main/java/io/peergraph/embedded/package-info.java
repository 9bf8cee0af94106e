/** The embedded database: the child process, its files, password and addresses. */
@ApplicationModule(allowedDependencies = "graph")
@NullMarked
package io.peergraph.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
