package io.peergraph.imports;

import java.util.List;

import io.peergraph.assertion.Rating;

/**
 * Ratings that are stored together.
 *
 * @param from the name of the peer that gave them all
 * @param ratings at least one
 */
record RatingBatch(String from, List<Rating> ratings) {
}
