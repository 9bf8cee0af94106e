package io.peergraph.imports;

/** What came of a file. In words, it says how much was stored. */
sealed interface ImportOutcome permits Imported, ImportedRatings {

	/**
	 * {@return how many lines were done with, bad ones as well}
	 */
	long lines();

	/**
	 * {@return how many lines broke a rule}
	 */
	long bad();

}
