package io.peergraph.deriver;

import java.util.List;

import io.peergraph.fact.Statement;

/**
 * What an extractor found.
 *
 * @param by what found it, to be remembered with the facts: the built-in means, or a
 * model and the hash of its prompt
 * @param statements in the order they were made
 * @param hasStances whether they come with what they say about how peers stand to each
 * other
 */
record Extraction(String by, List<Statement.Said> statements, boolean hasStances) {

	Extraction(String by, List<Statement.Said> statements) {
		this(by, statements, false);
	}

	/**
	 * {@return the same, found in place of another}
	 * @param other the name of what could not
	 */
	Extraction inPlaceOf(String other) {
		return new Extraction(this.by + ", since " + other + " could not", this.statements, this.hasStances);
	}

}
