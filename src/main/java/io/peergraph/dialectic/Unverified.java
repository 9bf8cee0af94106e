package io.peergraph.dialectic;

/** A model answered, but with no source that holds. */
public class Unverified extends RuntimeException {

	/** Says so, without a word of the answer. */
	public Unverified() {
		super("no source of the answer holds");
	}

}
