/**
 * Models by what they are asked to do: chat and embedding models, built-in ones, tokens.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.peergraph.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
