package io.peergraph.language;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Makes dates absolute: "yesterday" becomes the day before the message. Days are those of
 * UTC, since a message does not say where it was written.
 */
final class TemporalExpressions {

	private static final String NUMBERS = "\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten";

	private static final List<String> COUNTED = List.of("", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine", "ten");

	private static final Pattern RELATIVE = Pattern.compile(
			"(?:\\b(?<since>since|from|after)\\s+|\\b(?<other>to|for|around|of)\\s+|\\b(?<until>until|till|til|by|before)\\s+|\\bon\\s+)?\\b(?:"
					+ "(?<day>the day before yesterday|the day after tomorrow|yesterday|today|tonight|tomorrow|last night|this (?=morning|afternoon|evening))"
					+ "(?:\\s*(?<part>morning|afternoon|evening|night))?"
					+ "|(?<step>last|this|next) (?<period>weekend|week|month|year|spring|summer|autumn|fall|winter)"
					+ "|(?<ago>" + NUMBERS + ") (?<agoUnit>day|week|month|year)s? ago" + "|in (?<in>" + NUMBERS
					+ ") (?<inUnit>day|week|month|year)s?"
					+ "|(?:(?<which>last|this|next|on|coming)\\s+)?(?<!every )(?<weekday>" + NamedDate.WEEKDAYS
					+ "))\\b(?!['s-])",
			Pattern.CASE_INSENSITIVE);

	private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

	private final LocalDate today;

	private final boolean past;

	private @Nullable LocalDate latest;

	private @Nullable Instant from;

	private @Nullable Instant to;

	/**
	 * Reads a text as of a message.
	 * @param said when it was said
	 * @param past whether it tells of the past, to know which Friday is meant
	 */
	TemporalExpressions(Instant said, boolean past) {
		this.today = said.atZone(ZoneOffset.UTC).toLocalDate();
		this.past = past;
	}

	/**
	 * {@return the text with its dates made absolute}
	 */
	String resolve(String text) {
		return RELATIVE.matcher(text).replaceAll((match) -> Matcher.quoteReplacement(absolute(match)));
	}

	/**
	 * {@return when what was resolved first begins}
	 */
	@Nullable Instant from() {
		return this.from;
	}

	/**
	 * {@return when what was resolved first ends}
	 */
	@Nullable Instant to() {
		return this.to;
	}

	private String absolute(MatchResult match) {
		if (match.group("day") != null) {
			return day(match, named(match.group("day").toLowerCase(Locale.ROOT)), part(match));
		}
		if (match.group("period") != null) {
			int step = List.of("last", "this", "next").indexOf(match.group("step").toLowerCase(Locale.ROOT)) - 1;
			String period = match.group("period").toLowerCase(Locale.ROOT).replace("fall", "autumn");
			return SEASONS.contains(period) ? season(match, step, SEASONS.indexOf(period))
					: period(match, period, this.today.plus(amount(step, period)));
		}
		if (match.group("weekday") != null) {
			return day(match, weekday(match), "");
		}
		boolean ago = match.group("ago") != null;
		String unit = match.group(ago ? "agoUnit" : "inUnit").toLowerCase(Locale.ROOT);
		int number = number(match.group(ago ? "ago" : "in").toLowerCase(Locale.ROOT));
		return period(match, unit, this.today.plus(amount(ago ? -number : number, unit)));
	}

	private LocalDate named(String day) {
		return this.today.plusDays(switch (day) {
			case "the day before yesterday" -> -2;
			case "yesterday", "last night" -> -1;
			case "tomorrow" -> 1;
			case "the day after tomorrow" -> 2;
			default -> 0;
		});
	}

	private static String part(MatchResult match) {
		String part = match.group("part");
		String day = match.group("day").toLowerCase(Locale.ROOT);
		if (day.equals("tonight") || day.equals("last night")) {
			return "the night of ";
		}
		return (part != null) ? "the " + part.toLowerCase(Locale.ROOT) + " of " : "";
	}

	private LocalDate weekday(MatchResult match) {
		DayOfWeek weekday = DayOfWeek.valueOf(match.group("weekday").toUpperCase(Locale.ROOT));
		String which = match.group("which");
		if (this.latest != null && "to".equalsIgnoreCase(match.group("other"))) {
			return this.latest.with(TemporalAdjusters.nextOrSame(weekday));
		}
		return switch ((which != null) ? which.toLowerCase(Locale.ROOT) : "") {
			case "last" -> this.today.with(TemporalAdjusters.previous(weekday));
			case "next", "coming" -> this.today.with(TemporalAdjusters.next(weekday));
			default -> this.today
				.with(this.past ? TemporalAdjusters.previousOrSame(weekday) : TemporalAdjusters.nextOrSame(weekday));
		};
	}

	private static int number(String text) {
		if (Character.isDigit(text.charAt(0))) {
			return Integer.parseInt(text);
		}
		return Math.max(1, COUNTED.indexOf(text));
	}

	private static Period amount(int number, String unit) {
		return switch (unit) {
			case "day" -> Period.ofDays(number);
			case "month" -> Period.ofMonths(number);
			case "year" -> Period.ofYears(number);
			default -> Period.ofWeeks(number);
		};
	}

	private String day(MatchResult match, LocalDate day, String part) {
		return dated(match, "on ", part + DAY.format(day), day, day.plusDays(1));
	}

	private String period(MatchResult match, String unit, LocalDate within) {
		LocalDate monday = within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		return switch (unit) {
			case "day" -> day(match, within, "");
			case "week" -> dated(match, "in ", "the week of " + DAY.format(monday), monday, monday.plusWeeks(1));
			case "weekend" -> dated(match, "on ", "the weekend of " + DAY.format(monday.plusDays(5)),
					monday.plusDays(5), monday.plusWeeks(1));
			case "month" -> dated(match, "in ", MONTH.format(within), within.withDayOfMonth(1),
					within.withDayOfMonth(1).plusMonths(1));
			default -> dated(match, "in ", Integer.toString(within.getYear()), within.withDayOfYear(1),
					within.withDayOfYear(1).plusYears(1));
		};
	}

	// Which months a season has depends on where one is, so it only gets its year: of
	// those that are not of now, the one that is over last or comes first.
	private String season(MatchResult match, int step, int season) {
		LocalDate start = this.today.withDayOfMonth(1).withMonth(3 * (season + 1));
		if (step >= 0) {
			// In January a winter is not over that began in the year before.
			start = start.minusYears(1);
		}
		while (step < 0 && start.plusMonths(3).isAfter(this.today)) {
			start = start.minusYears(1);
		}
		while (step >= 0 && !start.plusMonths((step > 0) ? 0 : 3).isAfter(this.today)) {
			start = start.plusYears(1);
		}
		String year = start.getYear()
				+ ((season == 3) ? String.format(Locale.ROOT, "/%02d", (start.getYear() + 1) % 100) : "");
		return preposition(match, "in ") + SEASONS.get(season) + " " + year;
	}

	private static String preposition(MatchResult match, String usual) {
		return Stream.of(match.group("since"), match.group("until"), match.group("other"))
			.filter(Objects::nonNull)
			.findFirst()
			.map((word) -> word + " ")
			.orElse(usual);
	}

	private String dated(MatchResult match, String preposition, String date, LocalDate from, LocalDate to) {
		String since = match.group("since");
		String until = match.group("until");
		if (this.from == null && this.to == null) {
			this.from = (until != null) ? null : start(from);
			this.to = (since != null) ? null : start((until != null) ? from : to);
		}
		this.latest = from;
		return preposition(match, preposition) + date;
	}

	private static Instant start(LocalDate day) {
		return day.atStartOfDay(ZoneOffset.UTC).toInstant().truncatedTo(ChronoUnit.SECONDS);
	}

}
