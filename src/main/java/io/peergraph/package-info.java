/** Peergraph, one package a room; the rooms and who may use whom are in the README. */
@NullMarked
package io.peergraph;

import org.jspecify.annotations.NullMarked;
