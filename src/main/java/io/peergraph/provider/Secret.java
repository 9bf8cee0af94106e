package io.peergraph.provider;

/**
 * A text that is never shown, whatever it is a part of.
 *
 * @param value the text
 */
record Secret(String value) {

	@Override
	public String toString() {
		return "***";
	}

}
