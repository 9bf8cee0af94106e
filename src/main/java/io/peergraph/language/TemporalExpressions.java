package io.peergraph.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
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
 * the zone in which the message was written.
 */
public final class TemporalExpressions {

	private static final String NUMBERS = "\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:a )?couple (?:of )?|a few|few";

	private static final List<String> COUNTED = List.of("", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine", "ten", "eleven", "twelve");

	private static final String UNIT = "day|week|fortnight|month|year";

	private static final String PART = "(?:\\s*(?<%s>morning|afternoon|evening|night))?";

	private static final Pattern RELATIVE = Pattern.compile(
			"(?:\\b(?<since>since|from|after)\\s+|\\b(?<other>to|for|around|of|during|over|early in|late in)\\s+|\\b(?<until>until|till|til|by|before)\\s+|\\b(?<plain>on|in|at)\\s+)?\\b(?:"
					+ "(?<day>the day before yesterday|the day after tomorrow|yesterday|today|tonight|tomorrow|last night|this (?=morning|afternoon|evening))"
					+ PART.formatted("part")
					+ "|the (?<far>day|week|weekend|month|year) (?<farther>after next|before last)"
					+ "|the (?<edge>beginning|start|middle|end) of (?:the|(?<edgeStep>last|this|next)) (?<edged>week|month|year)"
					+ "|(?:(?<which>last|this|next|on|coming)\\s+)?(?<!(?:every|each|every other|every second)\\s)(?<weekday>"
					+ NamedDate.WEEKDAYS + ")" + PART.formatted("at") + "(?:,? (?<ofWeek>last|this|next) week)?"
					+ "|(?<step>last|this|next) (?<period>weekend|week|month|year|spring|summer|autumn|fall|winter)"
					+ "|(?<ago>" + NUMBERS + ")\\s?(?<agoUnit>" + UNIT + ")s? ago"
					+ "|(?:about |around |almost |nearly )?(?<half>half a year|a year and a half) ago"
					+ "|(?<=\\bin\\s)(?<in>" + NUMBERS + ")\\s?(?<inUnit>" + UNIT + ")s?(?:'? time)?"
					+ "|(?<=\\b(?:at|on|over|during)\\s)the (?<weekend>weekend)"
					+ "|(?<=\\bin\\s)(?:the )?(?<season>spring|summer|autumn|winter)"
					+ "|(?<dayOf>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<ofMonth>" + NamedDate.MONTHS + ")(?!,? ?\\d{4})"
					+ "|(?<monthOf>" + NamedDate.MONTHS + ") (?<ofDay>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|,? ?\\d{4}|:)"
					+ "|(?:(?<monthStep>last|this|next) |(?<=\\b(?:since|from|until|till|by|before|after|during|in|of)\\s))(?<month>"
					+ NamedDate.MONTHS + ")(?! ?\\d)"
					+ "|the (?<nth>\\d{1,2})(?:st|nd|rd|th)(?=\\s*(?:$|[.,;:!?)]|(?:at|to|and|or|but|so|till|until|because|when|if|in the|for|with|not)\\b))"
					+ ")\\b(?!['s-])",
			Pattern.CASE_INSENSITIVE);

	private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

	/** Verbs of which something is put to another day, though they tell of the past. */
	private static final List<String> TO_COME = List.of("to", "for", "until", "till", "til");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

	private final LocalDate today;

	private final ZoneOffset zone;

	private final boolean past;

	private Tense tense;

	private @Nullable LocalDate latest;

	private @Nullable Instant from;

	private @Nullable Instant to;

	/**
	 * Reads a text as of a message.
	 * @param said when it was said
	 * @param past whether it tells of the past where no verb does, to know which Friday
	 * is meant
	 */
	public TemporalExpressions(OffsetDateTime said, boolean past) {
		this.today = said.toLocalDate();
		this.zone = said.getOffset();
		this.past = past;
		this.tense = new Tense("", past);
	}

	/**
	 * {@return the text with its dates made absolute}
	 */
	public String resolve(String text) {
		this.tense = new Tense(text, this.past);
		return RELATIVE.matcher(text).replaceAll((match) -> Matcher.quoteReplacement(absolute(match)));
	}

	/**
	 * {@return when what was resolved first begins}
	 */
	public @Nullable Instant from() {
		return this.from;
	}

	/**
	 * {@return when what was resolved first ends}
	 */
	public @Nullable Instant to() {
		return this.to;
	}

	private String absolute(MatchResult match) {
		if (match.group("day") != null) {
			return day(match, named(lower(match, "day")), part(match));
		}
		if (match.group("weekday") != null) {
			return day(match, weekday(match), partOf(match.group("at")));
		}
		if (match.group("far") != null) {
			int step = lower(match, "farther").equals("after next") ? 2 : -2;
			return period(match, lower(match, "far"), this.today.plus(amount(step, lower(match, "far"))));
		}
		if (match.group("edge") != null) {
			return edge(match);
		}
		if (match.group("period") != null) {
			String period = lower(match, "period").replace("fall", "autumn");
			return SEASONS.contains(period) ? season(match, step(match, "step"), SEASONS.indexOf(period))
					: period(match, period, this.today.plus(amount(step(match, "step"), period)));
		}
		if (match.group("ago") != null || match.group("in") != null || match.group("half") != null) {
			return counted(match);
		}
		return calendar(match);
	}

	// What has a place in the calendar, but not its year or month.
	private String calendar(MatchResult match) {
		boolean past = isPast(match);
		if (match.group("nth") != null) {
			return nth(match, Integer.parseInt(match.group("nth")), past);
		}
		String written = Stream.of("ofMonth", "monthOf", "month")
			.map(match::group)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse("");
		if (written.isEmpty() && this.tense.isRepeated()) {
			return match.group();
		}
		if (match.group("weekend") != null) {
			return period(match, "weekend",
					past ? this.today.minusDays(this.today.getDayOfWeek().getValue() < 6 ? 7 : 0) : this.today);
		}
		if (match.group("season") != null) {
			return season(match, past ? -1 : 0, SEASONS.indexOf(lower(match, "season")));
		}
		Month month = Month.valueOf(written.toUpperCase(Locale.ROOT));
		return (match.group("month") != null) ? month(match, month, past) : dayOf(match, month, past);
	}

	private String month(MatchResult match, Month month, boolean past) {
		if (this.tense.isRepeated()) {
			return match.group();
		}
		LocalDate first = this.today.withDayOfMonth(1);
		LocalDate found = first.withMonth(month.getValue());
		String which = (match.group("monthStep") != null) ? lower(match, "monthStep") : "";
		if (which.equals("last") ? !found.isBefore(first) : (past && found.isAfter(first))) {
			found = found.minusYears(1);
		}
		if (which.equals("next") ? !found.isAfter(first) : (!past && which.isEmpty() && found.isBefore(first))) {
			found = found.plusYears(1);
		}
		return period(match, "month", found);
	}

	private String dayOf(MatchResult match, Month month, boolean past) {
		int day = Integer.parseInt((match.group("dayOf") != null) ? match.group("dayOf") : match.group("ofDay"));
		try {
			LocalDate found = LocalDate.of(this.today.getYear(), month, day);
			if (this.tense.isRepeated()) {
				return match.group();
			}
			if (past ? found.isAfter(this.today) : found.isBefore(this.today)) {
				found = found.plusYears(past ? -1 : 1);
			}
			return day(match, found, "");
		}
		catch (DateTimeException ex) {
			return match.group();
		}
	}

	private String nth(MatchResult match, int day, boolean past) {
		if (day < 1 || day > 31) {
			return match.group();
		}
		LocalDate month = this.today.withDayOfMonth(1);
		while (day > month.lengthOfMonth() || (past ? month.withDayOfMonth(day).isAfter(this.today)
				: month.withDayOfMonth(day).isBefore(this.today))) {
			month = month.plusMonths(past ? -1 : 1);
		}
		return day(match, month.withDayOfMonth(day), "");
	}

	private String edge(MatchResult match) {
		String period = lower(match, "edged");
		LocalDate within = this.today
			.plus(amount((match.group("edgeStep") != null) ? step(match, "edgeStep") : 0, period));
		return preposition(match, "at ") + "the " + lower(match, "edge") + " of " + label(period, within);
	}

	private String counted(MatchResult match) {
		if (match.group("half") != null) {
			int months = lower(match, "half").startsWith("half") ? 6 : 18;
			return period(match, "month", this.today.minusMonths(months));
		}
		boolean ago = match.group("ago") != null;
		String unit = lower(match, ago ? "agoUnit" : "inUnit");
		String number = lower(match, ago ? "ago" : "in").strip();
		LocalDate day = this.today.plus(amount(ago ? -number(number) : number(number), unit));
		boolean few = number.contains("couple") || number.contains("few");
		return (unit.equals("week") || unit.equals("fortnight") || (few && unit.equals("day"))) ? about(match, day)
				: period(match, unit, day);
	}

	private String about(MatchResult match, LocalDate day) {
		LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		return dated(match, "on ", "about " + DAY.format(day), monday, monday.plusWeeks(1));
	}

	private boolean isPast(MatchResult match) {
		String other = Stream.of(match.group("other"), match.group("until"))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse("")
			.toLowerCase(Locale.ROOT);
		if (TO_COME.contains(other) && this.latest == null) {
			return false;
		}
		return "since".equalsIgnoreCase(match.group("since")) || this.tense.isPast(match.start(), match.end());
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
		String day = lower(match, "day");
		return (day.equals("tonight") || day.equals("last night")) ? "the night of " : partOf(match.group("part"));
	}

	private static String partOf(@Nullable String part) {
		return (part != null) ? "the " + part.toLowerCase(Locale.ROOT) + " of " : "";
	}

	private LocalDate weekday(MatchResult match) {
		DayOfWeek weekday = DayOfWeek.valueOf(match.group("weekday").toUpperCase(Locale.ROOT));
		if (match.group("ofWeek") != null) {
			LocalDate monday = this.today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
			return monday.plusWeeks(step(match, "ofWeek")).with(TemporalAdjusters.nextOrSame(weekday));
		}
		if (this.latest != null && "to".equalsIgnoreCase(match.group("other"))) {
			return this.latest.with(TemporalAdjusters.nextOrSame(weekday));
		}
		return switch ((match.group("which") != null) ? lower(match, "which") : "") {
			case "last" -> this.today.with(TemporalAdjusters.previous(weekday));
			case "next", "coming" -> this.today.with(TemporalAdjusters.next(weekday));
			default -> this.today.with(
					isPast(match) ? TemporalAdjusters.previousOrSame(weekday) : TemporalAdjusters.nextOrSame(weekday));
		};
	}

	private static int step(MatchResult match, String group) {
		return List.of("last", "this", "next").indexOf(lower(match, group)) - 1;
	}

	private static int number(String text) {
		if (Character.isDigit(text.charAt(0))) {
			return Integer.parseInt(text);
		}
		if (text.contains("couple")) {
			return 2;
		}
		return text.contains("few") ? 3 : Math.max(1, COUNTED.indexOf(text));
	}

	private static Period amount(int number, String unit) {
		return switch (unit) {
			case "day" -> Period.ofDays(number);
			case "fortnight" -> Period.ofWeeks(2 * number);
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
			case "week" -> dated(match, "in ", label(unit, within), monday, monday.plusWeeks(1));
			case "weekend" -> dated(match, "on ", label(unit, within), monday.plusDays(5), monday.plusWeeks(1));
			case "month" -> dated(match, "in ", label(unit, within), within.withDayOfMonth(1),
					within.withDayOfMonth(1).plusMonths(1));
			default ->
				dated(match, "in ", label(unit, within), within.withDayOfYear(1), within.withDayOfYear(1).plusYears(1));
		};
	}

	private static String label(String unit, LocalDate within) {
		LocalDate monday = within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		return switch (unit) {
			case "week" -> "the week of " + DAY.format(monday);
			case "weekend" -> "the weekend of " + DAY.format(monday.plusDays(5));
			case "month" -> MONTH.format(within);
			default -> Integer.toString(within.getYear());
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

	private Instant start(LocalDate day) {
		return day.atStartOfDay(this.zone).toInstant().truncatedTo(ChronoUnit.SECONDS);
	}

	private static String lower(MatchResult match, String group) {
		return match.group(group).toLowerCase(Locale.ROOT);
	}

}
