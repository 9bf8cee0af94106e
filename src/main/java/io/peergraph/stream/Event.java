package io.peergraph.stream;

/**
 * What a subscriber is told.
 *
 * @param <T> of what
 * @param cursor where to go on from after it
 * @param value what came
 */
public record Event<T>(String cursor, T value) {
}
