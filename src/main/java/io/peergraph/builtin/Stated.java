package io.peergraph.builtin;

import io.peergraph.fact.Stance;

/**
 * What somebody said of how peers stand to each other, with what it rests on.
 *
 * @param stance what was said
 * @param finding the statement that says it
 */
record Stated(Stance stance, Finding finding) {
}
