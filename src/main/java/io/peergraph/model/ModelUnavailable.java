package io.peergraph.model;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Nobody can answer at the moment: the provider is down, too slow, or turns us away. That
 * is not the fault of what was asked, and the same may be answered later.
 */
public final class ModelUnavailable extends ModelFailed {

	private final Duration pause;

	/**
	 * Says why.
	 * @param message without any text of the question or the reply
	 * @param pause how long the provider asks to be left alone
	 * @param cause what was caught
	 */
	public ModelUnavailable(String message, Duration pause, @Nullable Throwable cause) {
		super(message, cause);
		this.pause = pause;
	}

	/**
	 * {@return how long the provider asks to be left alone}
	 */
	public Duration pause() {
		return this.pause;
	}

}
