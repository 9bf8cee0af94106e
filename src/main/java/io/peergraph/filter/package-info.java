/**
 * What callers list: conditions over an allow-list, and pages in the order of an index.
 */
@ApplicationModule(allowedDependencies = { "graph", "api" })
@NullMarked
package io.peergraph.filter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
