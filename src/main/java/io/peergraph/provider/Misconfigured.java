package io.peergraph.provider;

/** The settings of a model cannot work: names the setting and what is wrong with it. */
class Misconfigured extends RuntimeException {

	Misconfigured(String property, String problem) {
		super(property + ": " + problem);
	}

}
