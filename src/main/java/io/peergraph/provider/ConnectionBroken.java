package io.peergraph.provider;

/** There was no connection to a provider, or it broke. */
class ConnectionBroken extends RuntimeException {

	ConnectionBroken(String message, Exception cause) {
		super(message, cause);
	}

}
