package io.peergraph.epistemics;

import java.time.Instant;

import io.peergraph.access.View;
import org.jspecify.annotations.Nullable;

/**
 * What one peer knows is compared with what another knows.
 *
 * @param view of who asks
 * @param peer the name of the one
 * @param other the name of the other
 * @param about the name of whom the knowledge is about, null for anybody
 * @param asOf as of when, null for now
 */
record KnowledgeDiff(View view, String peer, String other, @Nullable String about, @Nullable Instant asOf) {
}
