package io.peergraph.model;

/** There was no connection to a provider, or it broke. */
class WireBroken extends RuntimeException {

	WireBroken(String message, Exception cause) {
		super(message, cause);
	}

}
