package io.peergraph.recall;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.peergraph.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what time a question names, and what kind of answer it wants.
 *
 * @param speaker the one participant that is named, null when it is none or several
 * @param times the months and days that are named
 * @param when whether a time is asked for
 * @param howMany whether a number is asked for
 */
record QueryIntent(@Nullable String speaker, List<Time> times, boolean when, boolean howMany) {

	private static final Pattern WHEN = Pattern.compile("(?i)^\\s*when\\b|what date|(?:which|what) (?:month|year|day)");

	private static final Pattern HOW_MANY = Pattern.compile("(?i)how (?:many|long|much|often)\\b");

	private static final Pattern TELLS_WHEN = Pattern
		.compile("(?i)\\b(?:yesterday|today|tonight|tomorrow|ago|last|next|week|weekend|month|year|since|monday|"
				+ "tuesday|wednesday|thursday|friday|saturday|sunday|" + months()
				+ "|summer|winter|spring|fall|morning|evening|night|recently|\\d{4})\\b");

	private static final Pattern TELLS_HOW_MANY = Pattern
		.compile("(?i)\\b(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|couple|few|dozen|once|twice|many|"
				+ "several)\\b");

	private static final Pattern OF_ONESELF = Pattern.compile("(?i)\\b(?:i|my|me|mine|we|our)\\b");

	private static final int DAYS_NEAR = 3;

	// "may" is a month only where something says so.
	private static final Pattern TIME = Pattern.compile(
			"(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)?\\s+|\\b(?:in|of|on|by|since|until|during|early|late|mid|last|this)\\s+)?\\b("
					+ months() + ")\\b(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d))?(?:,?\\s*(?:of\\s+)?(\\d{4})\\b)?",
			Pattern.CASE_INSENSITIVE);

	static QueryIntent in(String query, List<String> participants) {
		List<String> named = participants.stream().filter((name) -> names(query, name)).toList();
		return new QueryIntent((named.size() == 1) ? named.getFirst() : null,
				TIME.matcher(query).results().filter(QueryIntent::isTime).map(Time::of).toList(),
				WHEN.matcher(query).find(), HOW_MANY.matcher(query).find());
	}

	boolean speaker(Message message) {
		return message.author().equals(this.speaker);
	}

	/**
	 * {@return how well the time of the message fits, 0 to 2}
	 */
	double time(Message message) {
		LocalDate day = message.createdAt().atZone(ZoneOffset.UTC).toLocalDate();
		return this.times.stream().mapToDouble((time) -> time.fits(day)).max().orElse(0);
	}

	boolean speakerOfItself(Message message) {
		return speaker(message) && OF_ONESELF.matcher(message.content()).find();
	}

	boolean tellsWhen(Message message) {
		return this.when && TELLS_WHEN.matcher(message.content()).find();
	}

	boolean tellsHowMany(Message message) {
		return this.howMany && TELLS_HOW_MANY.matcher(message.content()).find();
	}

	private static boolean names(String query, String name) {
		return Pattern
			.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE)
			.matcher(query)
			.find();
	}

	private static boolean isTime(MatchResult found) {
		return !found.group(2).equalsIgnoreCase("may") || found.group().length() > "may".length();
	}

	private static String months() {
		return Arrays.stream(Month.values()).map(QueryIntent::name).collect(Collectors.joining("|"));
	}

	private static String name(Month month) {
		return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
	}

	/**
	 * A month, or a day in it.
	 *
	 * @param month which month
	 * @param day of the month, null for all of it
	 * @param year null for any
	 */
	record Time(Month month, @Nullable Integer day, @Nullable Integer year) {

		static Time of(MatchResult found) {
			String day = (found.group(1) != null) ? found.group(1) : found.group(3);
			return new Time(Month.valueOf(found.group(2).toUpperCase(Locale.ROOT)),
					(day != null) ? Integer.valueOf(day) : null,
					(found.group(4) != null) ? Integer.valueOf(found.group(4)) : null);
		}

		// What happened is often told the month after.
		double fits(LocalDate date) {
			boolean after = date.getMonth() == this.month.plus(1);
			int year = date.getYear() - ((after && date.getMonth() == Month.JANUARY) ? 1 : 0);
			if (this.year != null && this.year != year) {
				return 0;
			}
			if (date.getMonth() != this.month) {
				return after ? 0.5 : 0;
			}
			int apart = (this.day != null) ? Math.abs(date.getDayOfMonth() - this.day) : Integer.MAX_VALUE;
			return (apart == 0) ? 2 : (apart <= DAYS_NEAR) ? 1.5 : 1;
		}

	}

}
