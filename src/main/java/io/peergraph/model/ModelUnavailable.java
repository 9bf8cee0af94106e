package io.peergraph.model;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Nobody can answer at the moment: the provider is down, too slow, or turns us away. That
 * is not the fault of what was asked, and the same may be answered later.
 */
public final class ModelUnavailable extends ModelFailed {

	private final Duration pause;

	private final boolean maybeOurs;

	/**
	 * Says why.
	 * @param message without any text of the question or the reply
	 * @param pause how long the provider asks to be left alone
	 * @param cause what was caught
	 */
	public ModelUnavailable(String message, Duration pause, @Nullable Throwable cause) {
		this(message, pause, false, cause);
	}

	/**
	 * Says why.
	 * @param message without any text of the question or the reply
	 * @param pause how long the provider asks to be left alone
	 * @param maybeOurs whether it may fail at the question
	 * @param cause what was caught
	 */
	public ModelUnavailable(String message, Duration pause, boolean maybeOurs, @Nullable Throwable cause) {
		super(message, cause);
		this.pause = pause;
		this.maybeOurs = maybeOurs;
	}

	/**
	 * {@return whether it may be the question after all at which the provider fails or
	 * takes forever, which shows when others are answered}
	 */
	public boolean isMaybeOurs() {
		return this.maybeOurs;
	}

	/**
	 * {@return how long the provider asks to be left alone}
	 */
	public Duration pause() {
		return this.pause;
	}

}
