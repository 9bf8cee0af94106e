package io.peergraph.work;

/** What there is to do with the messages of a session. */
public enum WorkKind {

	/** Derive facts from what one author said in one session. */
	DERIVE,
	/** Embed the messages of a session. */
	EMBED,
	/** Keep the summaries of a session. */
	SUMMARISE

}
