package io.peergraph.summary;

import io.peergraph.work.TemporarilyUnavailable;

/** Something was deleted while it was summarised. To be summarised again without it. */
class SomethingDeleted extends TemporarilyUnavailable {

	SomethingDeleted() {
		super("Something was deleted while it was summarised");
	}

}
