/**
 * What a network of peers tells of each of them: measures of graphs, with their sources.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.peergraph.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
