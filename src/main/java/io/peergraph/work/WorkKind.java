package io.peergraph.work;

/** What there is to do with the messages of a session, or with what came of them. */
public enum WorkKind {

	/** Derive facts from what one author said in one session. */
	DERIVE,
	/** Embed the messages of a session. */
	EMBED,
	/** Embed the facts of a workspace for another model. */
	EMBED_FACTS,
	/** Keep the summaries of a session. */
	SUMMARISE,
	/** Let one peer hold what follows from what it witnessed in a session before. */
	BACKFILL,
	/** Keep the relationships that say how a peer stands to others. */
	TIES,
	/** Keep the relationships that say with whom the authors of a session speak. */
	INTERACTIONS,
	/** Measure the network of a workspace. */
	MEASURES,
	/** Take away what is left of a workspace that was deleted. */
	PURGE

}
