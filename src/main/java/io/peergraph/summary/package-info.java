/** Short and long summaries of a session. */
@ApplicationModule(allowedDependencies = { "budget", "message", "session", "workspace", "work", "graph", "model",
		"text", "language", "access", "api" })
@NullMarked
package io.peergraph.summary;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
