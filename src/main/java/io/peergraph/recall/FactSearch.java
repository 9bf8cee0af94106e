package io.peergraph.recall;

import io.peergraph.access.View;
import io.peergraph.filter.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Which facts are looked for.
 *
 * @param view whose facts: all of a workspace, or those that a peer holds now
 * @param about the name of the peer that they are about, null for any
 * @param query what to look for
 * @param first how many at most
 * @param maxDistance how far in meaning they may be from that, 0 to 1; null to take what
 * shares words or is somewhat alike
 * @param filter which facts, in terms of what the view has
 */
public record FactSearch(View view, @Nullable String about, String query, int first, @Nullable Double maxDistance,
		Filter filter) {

	/** What shares no word with the question must not be further from it. */
	private static final double SOMEWHAT_ALIKE = 0.8;

	boolean takes(double words, @Nullable Double distance) {
		Double most = this.maxDistance;
		if (most == null) {
			return words > 0 || (distance != null && distance <= SOMEWHAT_ALIKE);
		}
		return distance != null && distance <= most;
	}

}
