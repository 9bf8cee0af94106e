package io.peergraph.deriver;

/**
 * Finds what somebody stated in what they said. May take its time: nothing is locked
 * meanwhile. What it cannot read it says by an exception, and not by finding nothing.
 */
interface Extractor {

	/**
	 * {@return the name of what finds them}
	 */
	String name();

	/**
	 * {@return the statements of one speaker, with what found them}
	 * @param input messages of that speaker
	 */
	Extraction extract(ExtractionInput input);

	/**
	 * {@return how many tokens of what was said before it wants to read, 0 for none}
	 */
	default int contextTokens() {
		return 0;
	}

	/**
	 * {@return how many facts that were stated earlier it wants to compare with, 0 for
	 * none}
	 */
	default int knownFacts() {
		return 0;
	}

}
