package io.peergraph.fact;

/**
 * A fact that was there while it was prepared is not there any more, so that its vector
 * is missing. To be prepared again.
 */
class FactGone extends RuntimeException {

	FactGone() {
		super("A fact went while it was derived again");
	}

}
