package io.peergraph.network;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import io.peergraph.access.View;
import io.peergraph.measure.Measures;

/**
 * Who stands where, as somebody sees it.
 *
 * @param view through whose eyes it is seen
 * @param ties the ties asked for that were made by what was said
 * @param interactions who speaks to whom, where that is asked for; found when it is
 * @param measures what follows from all ties, worked out when it is asked for
 * @param asOf as of when
 * @param computedAt when it was worked out
 */
record Network(View view, List<Tie> ties, Supplier<List<Tie>> interactions, Supplier<Measures> measures, Instant asOf,
		Instant computedAt) {
}
