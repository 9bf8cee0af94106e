package io.peergraph.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that a question names: "yesterday", "last week", "in March".
 *
 * @param from when it begins
 * @param to when it ends
 * @param isNow whether it is the present of the conversation, which may lie further back
 * @param rest the question without it
 */
public record Period(Instant from, Instant to, boolean isNow, String rest) {

	private static final Pattern LATELY = Pattern.compile("\\b(?:recently|lately|the other day)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern LAST = Pattern.compile(
			"\\b(?:in|over|during|for|within)?\\s*(?:the )?(?:last|past) (\\d{1,3}|few|couple of|two|three|four|five|six|seven|ten)?\\s*(day|week|month|year)s\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern PRESENT = Pattern.compile(
			"\\b(?:today|tonight|this (?:morning|afternoon|evening)|now|currently|at the moment)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern RELATIVE = Pattern.compile(
			"\\b(?:(?:on|in|at|since|from|for)\\s+)?(?:the day before yesterday|the day after tomorrow|yesterday|tomorrow|last night|today|tonight|this (?:morning|afternoon|evening)"
					+ "|(?:the )?(?:last|this|next|coming) (?:weekend|week|month|year|" + NamedDate.WEEKDAYS
					+ ")|the weekend"
					+ "|(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:day|week|month|year)s? ago"
					+ "|(?<=on )(?:" + NamedDate.WEEKDAYS + "))(?:\\s+(?:morning|afternoon|evening|night))?\\b(?!'s)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern NAMED = Pattern.compile(
			"\\b(?:in|on|during|of|since|by)\\s+(?:the\\s+)?(?:(?:early|late|mid)\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?(?:"
					+ NamedDate.MONTHS
					+ ")\\b(?:\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?!\\d))?(?:,?\\s*(?:of\\s+)?\\d{4}\\b)?",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern YEAR = Pattern.compile("\\b(?:in|during)\\s+((?:19|20)\\d{2})\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern FUTURE = Pattern.compile("\\b(?:will|going to|plans?|planning|next|coming)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final int LATELY_DAYS = 30;

	/**
	 * {@return the stretch of time that a question names first, none where it names none}
	 * @param question in English
	 * @param now when it is asked, in the zone of who asks
	 */
	public static Optional<Period> in(String question, OffsetDateTime now) {
		return lately(question, now).or(() -> last(question, now))
			.or(() -> named(question, now))
			.or(() -> relative(question, now));
	}

	private static Optional<Period> lately(String question, OffsetDateTime now) {
		return found(LATELY, question).map((match) -> new Period(now.minusDays(LATELY_DAYS).toInstant(),
				now.toInstant(), true, rest(question, match)));
	}

	private static Optional<Period> last(String question, OffsetDateTime now) {
		return found(LAST, question).map((match) -> {
			int count = (match.group(1) != null) ? count(match.group(1).toLowerCase(Locale.ROOT)) : 1;
			int days = switch (match.group(2).toLowerCase(Locale.ROOT)) {
				case "day" -> count;
				case "week" -> 7 * count;
				case "month" -> 31 * count;
				default -> 366 * count;
			};
			return new Period(now.minusDays(days).toInstant(), now.toInstant(), false, rest(question, match));
		});
	}

	private static int count(String word) {
		return switch (word) {
			case "few" -> 5;
			case "couple of" -> 3;
			default -> DateExpression.number(word);
		};
	}

	private static Optional<Period> named(String question, OffsetDateTime now) {
		return found(NAMED, question).map((match) -> of(question, match, NamedDate.in(match.group()).getFirst(), now))
			.or(() -> found(YEAR, question).map((match) -> {
				LocalDate first = LocalDate.of(Integer.parseInt(match.group(1)), 1, 1);
				return new Period(start(first, now), start(first.plusYears(1), now), false, rest(question, match));
			}));
	}

	private static Period of(String question, MatchResult match, NamedDate date, OffsetDateTime now) {
		LocalDate today = now.toLocalDate();
		LocalDate first = first(date, today, FUTURE.matcher(question).find());
		return new Period(start(first, now), start((date.day() != null) ? first.plusDays(1) : first.plusMonths(1), now),
				false, rest(question, match));
	}

	// Without a year it is the last one, or the next where what comes is asked for.
	private static LocalDate first(NamedDate date, LocalDate today, boolean future) {
		int year = (date.year() != null) ? date.year() : today.getYear();
		LocalDate first = on(year, date);
		if (date.year() == null && !future && first.isAfter(today)) {
			return on(year - 1, date);
		}
		boolean over = (date.day() != null) ? first.isBefore(today) : first.plusMonths(1).isBefore(today);
		return (date.year() == null && future && over) ? on(year + 1, date) : first;
	}

	private static LocalDate on(int year, NamedDate date) {
		Month month = date.month();
		int day = (date.day() != null) ? Math.clamp(date.day(), 1, month.length(true)) : 1;
		return LocalDate.of(year, month, Math.min(day, month.length(LocalDate.of(year, 1, 1).isLeapYear())));
	}

	private static Optional<Period> relative(String question, OffsetDateTime now) {
		return found(RELATIVE, question).flatMap((match) -> {
			boolean weekend = match.group().toLowerCase(Locale.ROOT).contains("the weekend");
			TemporalExpressions dates = new TemporalExpressions(now, !FUTURE.matcher(question).find());
			dates.resolve(weekend ? "last weekend" : match.group());
			return bounds(dates.from(), dates.to(), now).map((both) -> new Period(both.from(), both.to(),
					PRESENT.matcher(match.group()).find(), rest(question, match)));
		});
	}

	private static Optional<Period> bounds(@Nullable Instant from, @Nullable Instant to, OffsetDateTime now) {
		return (from == null) ? Optional.empty()
				: Optional.of(new Period(from, (to != null) ? to : now.toInstant(), false, ""));
	}

	/**
	 * {@return whether what a sentence tells of is of this time: by the dates that it
	 * names, else by when it was said}
	 * @param sentence of a message
	 * @param said when, in the zone of who said it
	 */
	public boolean has(String sentence, OffsetDateTime said) {
		boolean past = Words.whole(sentence).anyMatch(Verbs::isPast);
		Optional<Period> own = own(sentence, said, past);
		if (own.isPresent()) {
			return own.get().from.isBefore(this.to) && own.get().to.isAfter(this.from);
		}
		Instant at = said.toInstant();
		return !at.isBefore(this.from) && at.isBefore(this.to) && !FUTURE.matcher(sentence).find();
	}

	private static Optional<Period> own(String sentence, OffsetDateTime said, boolean past) {
		TemporalExpressions dates = new TemporalExpressions(said, past);
		dates.resolve(sentence);
		if (dates.from() != null || dates.to() != null) {
			Instant from = (dates.from() != null) ? dates.from() : said.toInstant();
			Instant to = (dates.to() != null) ? dates.to() : said.toInstant();
			return Optional.of(new Period(from, to.isAfter(from) ? to : said.toInstant(), false, ""));
		}
		return NamedDate.in(sentence).stream().findFirst().map((date) -> {
			LocalDate first = first(date, said.toLocalDate(), !past);
			return new Period(start(first, said),
					start((date.day() != null) ? first.plusDays(1) : first.plusMonths(1), said), false, "");
		});
	}

	private static Optional<MatchResult> found(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
	}

	private static String rest(String question, MatchResult match) {
		return question.substring(0, match.start()) + " " + question.substring(match.end());
	}

	private static Instant start(LocalDate day, OffsetDateTime zoned) {
		return day.atStartOfDay().toInstant(zoned.getOffset());
	}

}
