/** What to put before a model now, within a budget. */
@ApplicationModule(allowedDependencies = { "representation", "recall", "summary", "fact", "message", "session", "peer",
		"workspace", "graph", "work", "model", "access", "api", "belief" })
@NullMarked
package io.peergraph.context;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
