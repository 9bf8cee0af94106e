package io.peergraph.graph;

/**
 * How vectors are shortened in the indexes that find the nearest. Neo4j's own default is
 * {@link #BINARY}, whose search fails in Neo4j 2026.08 where an index has deletions and
 * nothing is found, and which finds half of the nearest.
 */
enum Quantization {

	/** Not at all. */
	NONE,

	/** To a byte a number. */
	SCALAR,

	/** To a bit a number. */
	BINARY;

	private static final String SETTING = "`vector.quantization.type`: '%s'";

	/**
	 * {@return the statement that makes the index in this way; it says {@code NONE}}
	 */
	String applyTo(String statement) {
		return statement.replace(SETTING.formatted(NONE), SETTING.formatted(this));
	}

}
