package io.peergraph.recall;

import java.util.List;

import io.peergraph.fact.Fact;

/**
 * A fact that was found.
 *
 * @param fact with the view of who holds it
 * @param score how good a match it is, for comparison within one answer
 * @param meaning how alike it is in meaning to what was looked for, from -1 to 1
 * @param reasons what the score is made of
 */
public record FactHit(Fact fact, double score, double meaning, List<String> reasons) {
}
