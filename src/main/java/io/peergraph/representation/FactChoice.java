package io.peergraph.representation;

/** By what facts are chosen where there are more than asked for. */
public enum FactChoice {

	/** How near their meaning is to what was asked. */
	MEANING,

	/** How often they were said. */
	FREQUENCY,

	/** When they were said. */
	NEWEST

}
