package io.peergraph.key;

/** What becomes of keys. */
enum AccessEventKind {

	/** It was made. */
	MADE,
	/** It was revoked. */
	REVOKED,
	/** Nobody was let in with it: it is unknown, wrong, expired or revoked. */
	UNAUTHENTICATED,
	/** Its holder asked for what it is not for. */
	FORBIDDEN

}
