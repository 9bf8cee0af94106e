/**
 * What understands words, in English first: sentences, verbs, names, dates, questions.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.peergraph.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
