package io.peergraph.stream;

import org.jspecify.annotations.Nullable;

/**
 * Where a subscriber begins.
 *
 * @param after the cursor of the last event that it received, null for none
 * @param live whether, without a cursor, it leaves out what is stored
 */
public record Start(@Nullable String after, boolean live) {
}
