/**
 * What deletes messages and peers with all that rests on them, and tells who had them.
 */
@ApplicationModule(allowedDependencies = { "fact", "message", "session", "peer", "workspace", "stream", "work", "graph",
		"access", "api" })
@NullMarked
package io.peergraph.deletion;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
