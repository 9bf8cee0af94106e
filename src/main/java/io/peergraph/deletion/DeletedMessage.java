package io.peergraph.deletion;

import java.util.Set;

import io.peergraph.access.View;

/**
 * A message that was deleted, with those who had witnessed it.
 *
 * @param id of the message
 * @param session the name of the session in which it was said
 * @param witnesses the names of its author and of every peer that had a window over it,
 * without those that are gone
 */
record DeletedMessage(String id, String session, Set<String> witnesses) {

	/**
	 * {@return whether that view had the message}
	 */
	boolean wasIn(View view) {
		return switch (view) {
			case View.Whole _ -> true;
			case View.Witnessed seen -> this.witnesses.contains(seen.peer());
		};
	}

}
