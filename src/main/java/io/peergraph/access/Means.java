package io.peergraph.access;

/** By what somebody was let in. */
public enum Means {

	/** Nothing was asked for, or nobody was let in. */
	NONE,
	/** An access key. */
	KEY,
	/** A ticket in place of an access key. */
	TICKET,
	/** A token of an issuer that the operator trusts. */
	TOKEN

}
