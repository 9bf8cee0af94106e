/**
 * Facts as callers list them: page by page, under conditions, in an order, and what
 * follows from each.
 */
@ApplicationModule(allowedDependencies = { "fact", "filter", "peer", "workspace", "graph", "access", "api" })
@NullMarked
package io.peergraph.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
