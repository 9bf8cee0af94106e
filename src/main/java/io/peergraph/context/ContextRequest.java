package io.peergraph.context;

import java.util.List;

import io.peergraph.access.View;
import io.peergraph.confidentiality.Listeners;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param view through whose eyes to look
 * @param session the name of a session that the view has
 * @param tokens the budget
 * @param summary whether a summary may be used
 * @param about the name of the peer of which to tell, null for none
 * @param query what that should be about, null for anything
 * @param sessions only what these sessions support, null for all
 * @param maxFacts the most facts
 * @param listeners in front of whom
 */
record ContextRequest(View view, String session, int tokens, boolean summary, @Nullable String about,
		@Nullable String query, @Nullable List<String> sessions, int maxFacts, Listeners listeners) {
}
