package io.peergraph.summary;

import io.peergraph.work.Later;

/** Something was deleted while it was summarised. To be summarised again without it. */
class SomethingDeleted extends Later {

	SomethingDeleted() {
		super("Something was deleted while it was summarised");
	}

}
