package io.peergraph.deriver;

import java.util.List;

/** Finds what somebody stated in what they said. */
interface Extractor {

	/**
	 * {@return what makes the facts, to be remembered with them}
	 */
	String name();

	/**
	 * {@return the statements of one speaker, in the order they were made}
	 * @param said messages of that speaker
	 */
	List<Extracted> extract(Said said);

}
