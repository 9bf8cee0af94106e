package io.peergraph.promise;

/** How far an alliance came. */
enum AllianceStatus {

	/** One offered it, and the other did not agree. */
	PROPOSED,
	/** Both said so. */
	HELD,
	/** Both said so once, until one turned against the other. */
	BROKEN

}
