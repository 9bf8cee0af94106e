package io.peergraph.fact;

/** How a fact came to be known. */
public enum FactLevel {

	/** It was said. */
	EXPLICIT,
	/** It follows from others. */
	DEDUCTIVE,
	/** It is a pattern in others. */
	INDUCTIVE,
	/** Two others cannot both hold. */
	CONTRADICTION

}
