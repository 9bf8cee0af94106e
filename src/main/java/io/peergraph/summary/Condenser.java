package io.peergraph.summary;

/** Sums up what was said. */
interface Condenser {

	/**
	 * {@return the whole of a talk in short}
	 * @param input the summary so far, and what was said since
	 */
	Condensed condense(SummaryInput input);

	/**
	 * A talk in short.
	 *
	 * @param text empty when there is nothing to tell
	 * @param madeBy by what means: built-in, or the name of a model
	 */
	record Condensed(String text, String madeBy) {
	}

}
