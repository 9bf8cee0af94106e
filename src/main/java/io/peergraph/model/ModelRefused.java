package io.peergraph.model;

import org.jspecify.annotations.Nullable;

/**
 * This request is not answered in a way that can be used: it was rejected, refused, or
 * the reply was cut off. Asking the same again is unlikely to help.
 */
public final class ModelRefused extends ModelFailed {

	/**
	 * Says why.
	 * @param message without any text of the question or the reply
	 * @param cause what was caught
	 */
	public ModelRefused(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
