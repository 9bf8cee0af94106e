package io.peergraph.deriver;

import java.util.List;

import io.peergraph.fact.Statement;

/**
 * What an extractor found.
 *
 * @param by what found it, to be remembered with the facts: the built-in means, or a
 * model and the hash of its prompt
 * @param statements in the order they were made
 */
record Extraction(String by, List<Statement.Said> statements) {
}
