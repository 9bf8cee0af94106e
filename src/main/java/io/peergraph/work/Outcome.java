package io.peergraph.work;

/** What became of a step. */
enum Outcome {

	/** It is done, and what came of it is written. */
	DONE,

	/**
	 * The claim was lost, so nothing was written: somebody else does it, or it is gone.
	 */
	FENCED_OUT,

	/** It cannot be done now, which is nobody's fault. */
	POSTPONED,

	/** It failed and is tried again as it is. */
	RETRIED,

	/** It failed and is tried again with half of its messages. */
	NARROWED,

	/** It failed at one message, which was set aside. */
	PARKED

}
