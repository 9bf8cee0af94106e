/**
 * Ties that applications tell: asserted, taken back, and ratings read from a file.
 */
@ApplicationModule(allowedDependencies = { "relation", "network", "belief", "fact", "stance", "peer", "workspace",
		"graph", "access", "api" })
@NullMarked
package io.peergraph.assertion;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
