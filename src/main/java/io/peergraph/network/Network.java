package io.peergraph.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.peergraph.access.Seen;
import io.peergraph.access.View;

/**
 * Who stands where, as somebody sees it.
 *
 * @param view through whose eyes it is seen
 * @param ties the ties asked for that were made by what was said; found when they are
 * @param interactions who speaks to whom, where that is asked for; found when it is
 * @param measured what follows from all ties, worked out or read when it is asked for;
 * nothing while it is still to be worked out
 * @param asOf as of when
 */
record Network(View view, Supplier<List<Tie>> ties, Supplier<List<Tie>> interactions,
		Supplier<Optional<Measured>> measured, Instant asOf) implements Seen {
}
