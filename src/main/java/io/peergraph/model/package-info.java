/** Means of understanding by role, built in or by provider: tokens and embeddings. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.peergraph.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
