package io.peergraph.filter;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

import io.peergraph.api.Json;
import io.peergraph.api.NameRule;
import org.jspecify.annotations.Nullable;

/** Of what type a field is: what it can be asked, and how its values are given. */
public enum Kind {

	/** A {@code String}. */
	TEXT("a text", Operator.ICONTAINS) {
		@Override
		Optional<Object> convert(Object value) {
			return (value instanceof CharSequence text) ? Optional.of(Json.clean(text.toString())) : Optional.empty();
		}
	},

	/**
	 * A {@code String} that is a name, which may be typed otherwise than it is stored.
	 */
	NAME("a text", Operator.ICONTAINS) {
		@Override
		Optional<Object> convert(Object value) {
			return TEXT.convert(value).map((name) -> NameRule.normal(name.toString()));
		}
	},

	/** A {@code Long}. */
	NUMBER("a whole number", Operator.LTE) {
		@Override
		Optional<Object> convert(Object value) {
			return switch (value) {
				case Integer _, Long _, Short _, Byte _ -> Optional.of(((Number) value).longValue());
				case BigInteger whole when whole.bitLength() < Long.SIZE -> Optional.of(whole.longValue());
				default -> Optional.empty();
			};
		}
	},

	/** A {@code ZonedDateTime} in UTC. */
	DATE_TIME("a date and time with its offset", Operator.LTE) {
		@Override
		Optional<Object> convert(Object value) {
			return Optional.ofNullable(instant(value)).map((instant) -> instant.atZone(ZoneOffset.UTC));
		}
	},

	/** A {@code Boolean}. */
	FLAG("true or false", Operator.NE) {
		@Override
		Optional<Object> convert(Object value) {
			return (value instanceof Boolean) ? Optional.of(value) : Optional.empty();
		}
	};

	private final String words;

	// The operators are in an order in which each kind allows them up to one.
	private final Operator last;

	Kind(String words, Operator last) {
		this.words = words;
		this.last = last;
	}

	abstract Optional<Object> convert(Object value);

	boolean allows(Operator operator) {
		return operator.compareTo(this.last) <= 0;
	}

	private static @Nullable Instant instant(Object value) {
		return switch (value) {
			case Instant instant -> instant;
			case OffsetDateTime time -> time.toInstant();
			case ZonedDateTime time -> time.toInstant();
			case String text -> parsed(text);
			default -> null;
		};
	}

	private static @Nullable Instant parsed(String text) {
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/**
	 * {@return its name in a sentence}
	 */
	@Override
	public String toString() {
		return this.words;
	}

}
