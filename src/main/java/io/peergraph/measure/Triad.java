package io.peergraph.measure;

/**
 * Three peers, each of them with a tie to each other.
 *
 * @param first the first by name
 * @param second the second by name
 * @param third the third by name
 */
public record Triad(String first, String second, String third) {
}
