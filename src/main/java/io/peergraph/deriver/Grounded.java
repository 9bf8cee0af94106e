package io.peergraph.deriver;

/** What became of a fact that a model proposes. */
sealed interface Grounded {

	/**
	 * It can be checked.
	 *
	 * @param fact with its quotes as they are in the messages
	 */
	record Believed(ProposedFact fact) implements Grounded {
	}

	/**
	 * It cannot.
	 *
	 * @param reason one of few, to be counted
	 */
	record Dropped(String reason) implements Grounded {
	}

}
