package io.peergraph.builtin;

import io.peergraph.relation.Stance;

/**
 * What somebody said of how peers stand to each other, with what it rests on.
 *
 * @param stance what was said
 * @param finding the statement that says it
 */
record Stated(Stance stance, Finding finding) {

	/**
	 * {@return whether it is a claim of a third peer}
	 */
	boolean isHearsay() {
		return this.stance.kind().isDeed()
				? !this.stance.saidBy().equals(this.stance.from()) && !this.stance.saidBy().equals(this.stance.to())
				: this.stance.isHearsay();
	}

	/**
	 * {@return a sentence, marked where it is hearsay}
	 */
	static String marked(String sentence, boolean isHearsay) {
		return isHearsay ? "Hearsay: " + sentence : sentence;
	}

}
