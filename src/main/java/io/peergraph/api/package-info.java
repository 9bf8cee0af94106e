/** What every GraphQL edge shares: root types, scalars, paging, limits, errors. */
@ApplicationModule(allowedDependencies = "access")
@NullMarked
package io.peergraph.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
