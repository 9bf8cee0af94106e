/**
 * What knows words, in English first: their forms, names, dates, negation, questions.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.peergraph.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
