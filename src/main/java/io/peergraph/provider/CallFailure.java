package io.peergraph.provider;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.ContentFilteredException;
import io.peergraph.model.ModelFailed;
import io.peergraph.model.ModelRefused;
import io.peergraph.model.ModelUnavailable;
import org.jspecify.annotations.Nullable;

/** One call that failed, and what that means for the next one. */
final class CallFailure extends RuntimeException {

	private static final Set<Integer> PASSING = Set.of(408, 409, 425, 429);

	private static final Set<Integer> CLOSED = Set.of(401, 402, 403, 404, 405);

	private static final Set<Integer> OVERLOADED = Set.of(503, 529);

	private static final int SERVER_ERROR = 500;

	private final Kind kind;

	private final Duration wait;

	CallFailure(Kind kind, String message, Duration wait, @Nullable Throwable cause) {
		super(message, cause);
		this.kind = kind;
		this.wait = wait;
	}

	CallFailure(Kind kind, String message) {
		this(kind, message, Duration.ZERO, null);
	}

	Kind kind() {
		return this.kind;
	}

	/**
	 * {@return how long the provider asks to be left alone}
	 */
	Duration pause() {
		return this.wait;
	}

	/**
	 * {@return whether the provider does not take the request as it is}
	 */
	boolean isOfRequest() {
		return this.kind == Kind.REFUSED && getCause() instanceof HttpRefused;
	}

	/**
	 * {@return the failure for those who asked}
	 * @param name the provider and the model
	 */
	ModelFailed asModelFailed(String name) {
		String reason = name + ": " + getMessage();
		return this.kind.isTheProviders() ? new ModelUnavailable(reason, this.wait, isMaybeOurs(), this)
				: new ModelRefused(reason, this);
	}

	// Who is overloaded or turns us away says so.
	private boolean isMaybeOurs() {
		boolean turnedAway = getCause() instanceof HttpRefused refused
				&& (refused.statusCode() < SERVER_ERROR || OVERLOADED.contains(refused.statusCode()));
		return this.kind == Kind.PASSING && !turnedAway && this.wait.isZero();
	}

	/**
	 * {@return what that means}
	 * @param problem from a client of LangChain4j
	 * @param clock tells how far off a date is
	 */
	static CallFailure of(Throwable problem, Clock clock) {
		String root = "";
		for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
			root = cause.getClass().getSimpleName();
			switch (cause) {
				case CallFailure failure -> {
					return failure;
				}
				case HttpRefused refused -> {
					return of(refused, clock);
				}
				case ConnectionBroken broken -> {
					return new CallFailure(Kind.PASSING, String.valueOf(broken.getMessage()), Duration.ZERO, broken);
				}
				case ContentFilteredException filtered -> {
					return new CallFailure(Kind.REFUSED, "the model refused", Duration.ZERO, filtered);
				}
				case IOException broken when !(broken instanceof JsonProcessingException) -> {
					return new CallFailure(Kind.PASSING, "the reply broke off", Duration.ZERO, broken);
				}
				default -> {
					// Wrapped by a client.
				}
			}
		}
		// What the clients cannot read: not JSON, or of another shape. They quote it, so
		// it is not passed on.
		return new CallFailure(Kind.ODD, "a reply that cannot be read (" + root + ")");
	}

	private static CallFailure of(HttpRefused refused, Clock clock) {
		int status = refused.statusCode();
		Kind kind = (status >= SERVER_ERROR || PASSING.contains(status)) ? Kind.PASSING
				: CLOSED.contains(status) ? Kind.CLOSED : Kind.REFUSED;
		return new CallFailure(kind, String.valueOf(refused.getMessage()), pause(refused.retryAfter(), clock), refused);
	}

	private static Duration pause(String retryAfter, Clock clock) {
		try {
			if (retryAfter.isBlank()) {
				return Duration.ZERO;
			}
			if (Character.isDigit(retryAfter.charAt(0))) {
				return Duration.ofMillis(Math.round(Double.parseDouble(retryAfter.strip()) * 1000));
			}
			ZonedDateTime until = ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
			Duration left = Duration.between(clock.instant(), until.toInstant());
			return left.isPositive() ? left : Duration.ZERO;
		}
		catch (DateTimeException | NumberFormatException ex) {
			return Duration.ZERO;
		}
	}

	/** What a failure means for the next call. */
	enum Kind {

		/** It may well pass: ask again. */
		PASSING,
		/** This provider will not answer us: ask the fallback. */
		CLOSED,
		/** The model answered with something odd: ask again. */
		ODD,
		/** This request is not answered here: ask the fallback. */
		REFUSED,
		/** The stream broke after text was given out: it cannot be taken back. */
		BROKEN;

		String lower() {
			return name().toLowerCase(Locale.ROOT);
		}

		boolean isWorthRetrying() {
			return this == PASSING || this == ODD;
		}

		/**
		 * {@return whether that is the provider's fault rather than the request's}
		 */
		boolean isTheProviders() {
			return switch (this) {
				case PASSING, CLOSED, BROKEN -> true;
				case ODD, REFUSED -> false;
			};
		}

	}

}
