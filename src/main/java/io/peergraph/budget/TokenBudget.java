package io.peergraph.budget;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What models may cost a workspace today.
 *
 * @param used how many tokens, those included that are set aside for calls under way
 * @param limit how many there may be, null for any number
 * @param renewsAt when the day ends
 */
record TokenBudget(int used, @Nullable Integer limit, Instant renewsAt) {
}
