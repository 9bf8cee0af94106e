/** Errors as callers see them: their codes, and what a refusal looks like. */
@ApplicationModule(allowedDependencies = "api")
@NullMarked
package io.peergraph.error;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
