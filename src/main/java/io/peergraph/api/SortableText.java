package io.peergraph.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Values as texts whose alphabetical order is the order of the values. */
final class SortableText {

	private static final int EXPONENT_OFFSET = 5_000;

	private static final long SECOND_OFFSET = 100_000_000_000L;

	private static final Pattern DATE = Pattern.compile(
			"(\\d{4}-\\d\\d-\\d\\d)(?:[Tt ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)([Zz]|[+-]\\d\\d(?::?\\d\\d)?)?)?");

	private SortableText() {
	}

	// Sign, then where the decimal point is, then the digits; a negative number has each
	// digit taken from nine, so that the larger one comes first, and an end that is
	// greater than any digit, so that the longer one does.
	static String number(BigDecimal number) {
		BigDecimal shortest = number.stripTrailingZeros();
		if (shortest.signum() == 0) {
			return "1";
		}
		int point = shortest.precision() - shortest.scale() + EXPONENT_OFFSET;
		String digits = String.format(Locale.ROOT, "%04d", point) + shortest.unscaledValue().abs();
		return (shortest.signum() > 0) ? "2" + digits : "0" + fromNine(digits) + "~";
	}

	private static String fromNine(String digits) {
		return digits.chars()
			.map((digit) -> '0' + '9' - digit)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	// What has no offset is taken to be in UTC.
	static Optional<String> date(String text) {
		Matcher matcher = DATE.matcher(text);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		try {
			Instant instant = LocalDate.parse(matcher.group(1))
				.atTime(time(matcher.group(2)))
				.toInstant(offset(matcher.group(3)));
			return Optional.of(String.format(Locale.ROOT, "%012d.%09d", instant.getEpochSecond() + SECOND_OFFSET,
					instant.getNano()));
		}
		catch (DateTimeException ex) {
			// It looks like a date, but there is no such day or hour.
			return Optional.empty();
		}
	}

	private static LocalTime time(@Nullable String time) {
		return (time == null) ? LocalTime.MIDNIGHT : LocalTime.parse(time);
	}

	private static ZoneOffset offset(@Nullable String offset) {
		return (offset == null) ? ZoneOffset.UTC : ZoneOffset.of(offset.toUpperCase(Locale.ROOT));
	}

}
