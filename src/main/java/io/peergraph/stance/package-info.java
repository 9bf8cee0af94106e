/** What sentences say about how peers stand to each other: by rules, in English. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.peergraph.stance;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
