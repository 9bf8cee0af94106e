/** What to put before a model now, within a budget. */
@ApplicationModule(allowedDependencies = { "confidentiality", "representation", "belief", "recall", "summary", "fact",
		"message", "session", "peer", "workspace", "model", "language", "access", "api" })
@NullMarked
package io.peergraph.context;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
