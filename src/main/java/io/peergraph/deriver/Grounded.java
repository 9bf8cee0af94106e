package io.peergraph.deriver;

import io.peergraph.fact.Statement;

/** What became of a fact that a model proposes. */
sealed interface Grounded {

	/**
	 * It can be checked.
	 *
	 * @param fact with its quotes as they are in the messages
	 */
	record Believed(Statement.Said fact) implements Grounded {
	}

	/**
	 * It cannot.
	 *
	 * @param reason one of few, to be counted
	 */
	record Dropped(String reason) implements Grounded {
	}

}
