/**
 * How far one peer may trust another, directly and through others, through its own eyes.
 */
@ApplicationModule(allowedDependencies = { "relation", "network", "fact", "peer", "access", "api" })
@NullMarked
package io.peergraph.trust;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
