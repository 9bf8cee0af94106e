/** Short and long summaries of a session. */
@ApplicationModule(allowedDependencies = { "model" })
@NullMarked
package io.peergraph.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
