package io.peergraph.fact;

import java.time.Instant;

/**
 * A reason to believe a fact that was not there before.
 *
 * @param fact the key of the fact
 * @param since when it was given
 */
public record Support(String fact, Instant since) {
}
