package io.peergraph.api;

/** The stable codes of what a caller did wrong. */
public enum Code {

	/** A value that must be given is missing or empty. */
	REQUIRED,
	/** A name breaks the rule for names. */
	INVALID_NAME,
	/** A value is not of the form or range that it must have. */
	INVALID_VALUE,
	/** A text is longer than allowed. */
	TOO_LONG,
	/** More items than allowed. */
	TOO_MANY,
	/** Fewer items than needed. */
	TOO_FEW,
	/** Metadata breaks a rule: too many keys, too deep, no object. */
	INVALID_METADATA,
	/** A configuration whose values do not go together. */
	INVALID_CONFIGURATION,
	/** A filter that cannot be understood. */
	INVALID_FILTER,
	/** A cursor that this connection did not give out. */
	INVALID_CURSOR,
	/** An id that this API did not give out. */
	INVALID_ID,
	/** What was named does not exist, or not in this view. */
	NOT_FOUND,
	/** A workspace of that name is being deleted. */
	BEING_DELETED,
	/** Nobody is let in without a valid access key. */
	UNAUTHENTICATED,
	/** The caller may not do this. */
	FORBIDDEN,
	/** Too many requests in too short a time. */
	RATE_LIMITED,
	/** The idempotency key was used for other messages before. */
	IDEMPOTENCY_CONFLICT,
	/** The database cannot be reached right now. */
	UNAVAILABLE,
	/** Too much is asked of the database at once. */
	BUSY,
	/** The database took too long. */
	TIMED_OUT,
	/** The model that is configured gave no answer that can be used. */
	MODEL_FAILED

}
