/**
 * What a question asks for, and what a statement answers to it.
 */
@ApplicationModule(allowedDependencies = { "text", "language" })
@NullMarked
package io.peergraph.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
