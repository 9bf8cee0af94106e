/**
 * What lets messages be found by meaning: their passages, embedded as work.
 */
@ApplicationModule(allowedDependencies = { "session", "message", "work", "model", "graph" })
@NullMarked
package io.peergraph.embedding;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
