/**
 * Peergraph, one package a room; the README has the map, {@code src/docs/rooms.md} who
 * may use whom.
 */
@NullMarked
package io.peergraph;

import org.jspecify.annotations.NullMarked;
