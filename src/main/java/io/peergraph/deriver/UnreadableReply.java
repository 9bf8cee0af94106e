package io.peergraph.deriver;

/**
 * A model replied with something that cannot be read. That does not mean that there are
 * no facts: the step has failed.
 */
class UnreadableReply extends RuntimeException {

	/**
	 * Says why.
	 * @param message without any text of the reply
	 */
	UnreadableReply(String message) {
		super(message);
	}

}
