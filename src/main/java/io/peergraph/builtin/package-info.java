/** The answerer that needs no model: it puts together what is known that fits best. */
@ApplicationModule(allowedDependencies = { "relation", "dialectic", "belief", "recall", "fact", "message", "session",
		"model", "network", "promise", "stance", "statement", "question", "text", "language" })
@NullMarked
package io.peergraph.builtin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
