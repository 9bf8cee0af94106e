package io.peergraph.relation;

import java.time.Instant;

import io.peergraph.stance.StanceKind;
import org.jspecify.annotations.Nullable;

/**
 * How one peer stands to another, as it is told without a message that says so.
 *
 * @param kind what it says
 * @param from the name of the peer whose stance it is
 * @param to the name of the peer it is towards
 * @param strength from above 0 to 1
 * @param weight how much it weighs when it is said: 1 as much as a plain statement
 * @param at when it was so, null for when it is stored
 * @param tie the name of the kind of tie that it was told of, by which it can be taken
 * back
 * @param key by which it is stored once, however often it is told; null for each time
 * anew
 */
public record ToldStance(StanceKind kind, String from, String to, double strength, double weight, @Nullable Instant at,
		String tie, @Nullable String key) {
}
