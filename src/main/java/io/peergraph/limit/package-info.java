/** What a request may not ask too much of: depth, cost, size, answer. */
@ApplicationModule(allowedDependencies = "api")
@NullMarked
package io.peergraph.limit;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
