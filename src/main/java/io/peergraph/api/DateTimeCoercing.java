package io.peergraph.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Objects;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;

/** Points in time, with their zone: ISO 8601 outside. */
public final class DateTimeCoercing implements Coercing<OffsetDateTime, String> {

	private static final String RULE = " is no DateTime: ISO 8601 with a zone is needed, for example 2026-03-10T10:15:30Z";

	private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

	private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

	@Override
	public String serialize(Object value, GraphQLContext context, Locale locale) {
		return switch (value) {
			case Instant instant -> instant.toString();
			case ZonedDateTime zoned -> zoned.toInstant().toString();
			case OffsetDateTime offset -> offset.toInstant().toString();
			default -> throw new CoercingSerializeException(value.getClass().getName() + " is no point in time");
		};
	}

	@Override
	public OffsetDateTime parseValue(Object input, GraphQLContext context, Locale locale) {
		try {
			return parse(input);
		}
		catch (DateTimeException ex) {
			throw new CoercingParseValueException(quoted(input) + RULE, ex);
		}
	}

	@Override
	public OffsetDateTime parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context,
			Locale locale) {
		Object text = (input instanceof StringValue string) ? Objects.requireNonNull(string.getValue()) : input;
		try {
			return parse(text);
		}
		catch (DateTimeException ex) {
			throw new CoercingParseLiteralException(quoted(text) + RULE, ex);
		}
	}

	@Override
	public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
		return StringValue.of(serialize(input, context, locale));
	}

	private static OffsetDateTime parse(Object input) {
		OffsetDateTime time = switch (input) {
			case Instant already -> already.atOffset(ZoneOffset.UTC);
			case OffsetDateTime offset -> offset;
			case String text -> OffsetDateTime.parse(text.strip());
			default -> throw new DateTimeException("No text");
		};
		if (time.toInstant().isBefore(FIRST) || time.toInstant().isAfter(LAST)) {
			throw new DateTimeException("Out of range");
		}
		return time;
	}

	private static String quoted(Object input) {
		String text = (input instanceof Value<?>) ? "A value that is no string" : '"' + input.toString() + '"';
		return (text.length() > 60) ? text.substring(0, 60) + "…" : text;
	}

}
