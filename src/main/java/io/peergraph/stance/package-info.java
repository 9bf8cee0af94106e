/** What sentences say about how peers stand to each other: by rules, in English. */
@ApplicationModule(allowedDependencies = "language")
@NullMarked
package io.peergraph.stance;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
