package io.peergraph.fact;

import io.peergraph.work.TemporarilyUnavailable;

/**
 * A fact went while something was made with it. To be done again, of what is left.
 */
class FactGone extends TemporarilyUnavailable {

	FactGone() {
		super("A fact went while something was made with it");
	}

}
