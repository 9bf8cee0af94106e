package io.peergraph.model;

/** What a chat model is asked to do; each may have a model of its own. */
public enum Role {

	/** Find the facts in what was said. */
	EXTRACT,
	/** Sum up a conversation. */
	SUMMARISE,
	/** Answer questions about peers. */
	ANSWER,
	/** Draw conclusions from facts. */
	DREAM

}
