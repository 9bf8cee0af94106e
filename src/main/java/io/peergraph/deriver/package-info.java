/** From messages to facts. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.peergraph.deriver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
