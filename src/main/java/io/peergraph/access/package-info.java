/** Who calls, and what they may see. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.peergraph.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
