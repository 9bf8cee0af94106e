package io.peergraph.belief;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A time during which an observer holds a fact.
 *
 * @param since when it began
 * @param until when the observer came to know better, null while it lasts
 * @param by the key of what the observer knows since
 * @param times how often the observer had heard it by its end
 */
public record HeldPeriod(Instant since, @Nullable Instant until, @Nullable String by, int times) {
}
