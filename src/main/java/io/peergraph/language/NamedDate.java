package io.peergraph.language;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A month that a text names, or a day in it.
 *
 * @param month which month
 * @param day of the month, null for all of it
 * @param year null for any
 */
public record NamedDate(Month month, @Nullable Integer day, @Nullable Integer year) {

	/** The names of months, in small letters, for an expression. */
	public static final String MONTHS = Arrays.stream(Month.values())
		.map((month) -> month.name().toLowerCase(Locale.ROOT))
		.collect(Collectors.joining("|"));

	/** The names of weekdays, in small letters, for an expression. */
	public static final String WEEKDAYS = Arrays.stream(DayOfWeek.values())
		.map((day) -> day.name().toLowerCase(Locale.ROOT))
		.collect(Collectors.joining("|"));

	// "may" is a month only where something says so.
	private static final Pattern DATE = Pattern.compile(
			"(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)?\\s+|\\b(?:in|of|on|by|since|until|during|early|late|mid|last|this)\\s+)?\\b("
					+ MONTHS + ")\\b(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d))?(?:,?\\s*(?:of\\s+)?(\\d{4})\\b)?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern TIME = Pattern.compile(
			"\\b(?:" + Language.anyOf("time") + "|" + MONTHS + "|(?:" + WEEKDAYS + ")s?)\\b", Pattern.CASE_INSENSITIVE);

	private static final Pattern NUMBER = Pattern.compile("\\b" + Language.anyOf("number") + "\\b",
			Pattern.CASE_INSENSITIVE);

	private static final List<Locale> SPELT = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es"));

	/**
	 * {@return the months and days that a text names}
	 * @param text any
	 */
	public static List<NamedDate> in(String text) {
		return DATE.matcher(text).results().filter(NamedDate::isDate).map(NamedDate::of).toList();
	}

	/**
	 * {@return whether a text tells a time, in whatever words}
	 * @param text any
	 */
	public static boolean isTimeIn(String text) {
		return TIME.matcher(text).find();
	}

	/**
	 * {@return whether a text tells a number, in digits or in words}
	 * @param text any
	 */
	public static boolean isNumberIn(String text) {
		return NUMBER.matcher(text).find();
	}

	/**
	 * {@return all words by which somebody may call a day: its numbers, and the names of
	 * its month and weekday in some languages}
	 * @param instant a time of that day
	 */
	public static String words(Instant instant) {
		ZonedDateTime at = instant.atZone(ZoneOffset.UTC);
		Stream<String> names = SPELT.stream()
			.map((locale) -> at.getMonth().getDisplayName(TextStyle.FULL, locale) + " "
					+ at.getDayOfWeek().getDisplayName(TextStyle.FULL, locale));
		String numbers = "%d %02d %02d %d %d".formatted(at.getYear(), at.getMonthValue(), at.getDayOfMonth(),
				at.getMonthValue(), at.getDayOfMonth());
		return Stream.concat(Stream.of(numbers), names).collect(Collectors.joining(" "));
	}

	private static boolean isDate(MatchResult found) {
		return !found.group(2).equalsIgnoreCase("may") || found.group().length() > "may".length();
	}

	private static NamedDate of(MatchResult found) {
		String day = (found.group(1) != null) ? found.group(1) : found.group(3);
		return new NamedDate(Month.valueOf(found.group(2).toUpperCase(Locale.ROOT)),
				(day != null) ? Integer.valueOf(day) : null,
				(found.group(4) != null) ? Integer.valueOf(found.group(4)) : null);
	}

}
