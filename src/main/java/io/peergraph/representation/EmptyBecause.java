package io.peergraph.representation;

/** Why a representation has nothing in it. */
enum EmptyBecause {

	/** It is another's than that of the peer through whose eyes is looked. */
	OUT_OF_VIEW,
	/** The observer never observed others while both were present. */
	NOT_OBSERVING,
	/** Nothing is known, or nothing of what was asked for. */
	NOTHING_KNOWN

}
