package io.peergraph.belief;

import java.time.Instant;

import io.peergraph.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A fact as one observer holds it.
 *
 * @param fact as the observer sees it
 * @param since when the observer first witnessed it
 * @param until when the observer came to know better, null while it holds
 * @param timesDerived how many supports of it the observer witnessed
 * @param by the key of what the observer knows instead, null while it holds
 */
public record Holding(Fact fact, Instant since, @Nullable Instant until, int timesDerived, @Nullable String by) {
}
