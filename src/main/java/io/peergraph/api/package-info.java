/** What controllers share: root types, scalars, paging, names, metadata, refusals. */
@ApplicationModule(allowedDependencies = "access")
@NullMarked
package io.peergraph.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
