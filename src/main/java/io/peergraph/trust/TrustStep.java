package io.peergraph.trust;

import io.peergraph.network.Opinion;

/**
 * What one peer makes of another by itself.
 *
 * @param from who trusts or distrusts
 * @param to whom
 * @param opinion how much, and how sure that is
 */
public record TrustStep(String from, String to, Opinion opinion) {
}
