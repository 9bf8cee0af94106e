/**
 * What is kept from whom: marks of confidentiality, and what must not be said before
 * listeners.
 */
@ApplicationModule(
		allowedDependencies = { "epistemics", "fact", "message", "peer", "graph", "text", "language", "access", "api" })
@NullMarked
package io.peergraph.confidentiality;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
