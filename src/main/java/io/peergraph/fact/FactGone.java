package io.peergraph.fact;

import io.peergraph.work.Later;

/**
 * A fact went while something was made with it. To be done again, of what is left.
 */
class FactGone extends Later {

	FactGone() {
		super("A fact went while something was made with it");
	}

}
