/** What speaks to the providers of models: clients, endpoints, retries, settings. */
@ApplicationModule(allowedDependencies = "model")
@NullMarked
package io.peergraph.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
