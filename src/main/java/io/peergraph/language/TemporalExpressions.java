package io.peergraph.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

import org.jspecify.annotations.Nullable;

/**
 * Makes dates absolute: "yesterday" becomes the day before the message. Days are those of
 * the zone in which the message was written.
 */
public final class TemporalExpressions {

	/** Verbs of which something is put to another day, though they tell of the past. */
	private static final List<String> TO_COME = List.of("to", "for", "until", "till", "til");

	private final LocalDate today;

	private final ZoneOffset zone;

	private final boolean past;

	private Tense tense;

	private @Nullable LocalDate latest;

	private @Nullable Instant from;

	private @Nullable Instant to;

	/**
	 * Reads a text as of a message.
	 * @param saidAt when it was said
	 * @param past whether it tells of the past where no verb does, to know which Friday
	 * is meant
	 */
	public TemporalExpressions(OffsetDateTime saidAt, boolean past) {
		this.today = saidAt.toLocalDate();
		this.zone = saidAt.getOffset();
		this.past = past;
		this.tense = new Tense("", past);
	}

	/**
	 * {@return the text with its dates made absolute}
	 */
	public String resolve(String text) {
		this.tense = new Tense(text, this.past);
		return DateExpression.PATTERN.matcher(text)
			.replaceAll((match) -> Matcher.quoteReplacement(absolute(new DateExpression(match))));
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

	private String absolute(DateExpression date) {
		if (date.has("edge")) {
			return date.preposition("at ") + "the " + date.part("edge") + " of "
					+ stepped(date, "edgeStep", "edged").label();
		}
		if (date.has("season") && this.tense.isRepeated()) {
			return date.text();
		}
		int step = date.has("season") ? (isPast(date) ? -1 : 0) : date.step("step");
		return date.season()
			.map((season) -> date.preposition("in ") + season.near(this.today, step))
			.or(() -> period(date).map((period) -> dated(date, period)))
			.orElse(date.text());
	}

	private Optional<CalendarPeriod> period(DateExpression date) {
		if (date.has("day")) {
			return Optional.of(CalendarPeriod.day(named(date.part("day")), date.partOfDay()));
		}
		if (date.has("weekday")) {
			return Optional.of(CalendarPeriod.day(weekday(date), date.partOfDay()));
		}
		if (date.has("far")) {
			int step = date.part("farther").equals("after next") ? 2 : -2;
			return Optional.of(stepped(step, date.part("far")));
		}
		if (date.has("period")) {
			return Optional.of(stepped(date, "step", "period"));
		}
		return (date.has("ago") || date.has("in") || date.has("half")) ? Optional.of(counted(date)) : calendar(date);
	}

	private CalendarPeriod stepped(DateExpression date, String step, String unit) {
		return stepped(date.step(step), date.part(unit));
	}

	private CalendarPeriod stepped(int step, String unit) {
		return CalendarPeriod.of(unit, this.today.plus(CalendarPeriod.amount(step, unit)));
	}

	private CalendarPeriod counted(DateExpression date) {
		if (date.has("half")) {
			return CalendarPeriod.of("month", this.today.minusMonths(date.part("half").startsWith("half") ? 6 : 18));
		}
		String number = date.has("ago") ? "ago" : "in";
		String unit = date.part(number + "Unit");
		int count = date.has("ago") ? -date.count(number) : date.count(number);
		LocalDate day = this.today.plus(CalendarPeriod.amount(count, unit));
		boolean about = unit.matches("week|fortnight") || (date.isAbout(number) && unit.equals("day"));
		return about ? CalendarPeriod.about(day) : CalendarPeriod.of(unit, day);
	}

	// What has a place in the calendar, but not its year or month.
	private Optional<CalendarPeriod> calendar(DateExpression date) {
		boolean past = isPast(date);
		if (date.has("nth")) {
			return nth(Integer.parseInt(date.part("nth")), past);
		}
		if (this.tense.isRepeated()) {
			return Optional.empty();
		}
		if (date.has("weekend")) {
			boolean before = past && this.today.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
			return Optional.of(CalendarPeriod.of("weekend", this.today.minusWeeks(before ? 1 : 0)));
		}
		return date.has("month") ? Optional.of(month(date, past)) : dayOf(date, past);
	}

	private CalendarPeriod month(DateExpression date, boolean past) {
		LocalDate first = this.today.withDayOfMonth(1);
		LocalDate found = first.withMonth(date.month().getValue());
		String which = date.part("monthStep");
		if (which.equals("last") ? !found.isBefore(first) : (past && found.isAfter(first))) {
			found = found.minusYears(1);
		}
		if (which.equals("next") ? !found.isAfter(first) : (!past && which.isEmpty() && found.isBefore(first))) {
			found = found.plusYears(1);
		}
		return CalendarPeriod.of("month", found);
	}

	private Optional<CalendarPeriod> dayOf(DateExpression date, boolean past) {
		try {
			int day = Integer.parseInt(date.part("dayOf") + date.part("ofDay"));
			LocalDate found = LocalDate.of(this.today.getYear(), date.month(), day);
			if (past ? found.isAfter(this.today) : found.isBefore(this.today)) {
				found = found.plusYears(past ? -1 : 1);
			}
			return Optional.of(CalendarPeriod.day(found, ""));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private Optional<CalendarPeriod> nth(int day, boolean past) {
		if (day < 1 || day > 31) {
			return Optional.empty();
		}
		LocalDate month = this.today.withDayOfMonth(1);
		while (day > month.lengthOfMonth() || (past ? month.withDayOfMonth(day).isAfter(this.today)
				: month.withDayOfMonth(day).isBefore(this.today))) {
			month = month.plusMonths(past ? -1 : 1);
		}
		return Optional.of(CalendarPeriod.day(month.withDayOfMonth(day), ""));
	}

	private boolean isPast(DateExpression date) {
		boolean toCome = TO_COME.contains(date.part("other")) || TO_COME.contains(date.part("until"));
		if (toCome && this.latest == null) {
			return false;
		}
		return date.part("since").equals("since") || this.tense.isPast(date.match().start(), date.match().end());
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

	private LocalDate weekday(DateExpression date) {
		DayOfWeek weekday = DayOfWeek.valueOf(date.part("weekday").toUpperCase(Locale.ROOT));
		if (date.has("ofWeek")) {
			return CalendarPeriod.monday(this.today)
				.plusWeeks(date.step("ofWeek"))
				.with(TemporalAdjusters.nextOrSame(weekday));
		}
		if (this.latest != null && date.part("other").equals("to")) {
			return this.latest.with(TemporalAdjusters.nextOrSame(weekday));
		}
		return this.today.with(switch (date.part("which")) {
			case "last" -> TemporalAdjusters.previous(weekday);
			case "next", "coming" -> TemporalAdjusters.next(weekday);
			default -> isPast(date) ? TemporalAdjusters.previousOrSame(weekday) : TemporalAdjusters.nextOrSame(weekday);
		});
	}

	private String dated(DateExpression date, CalendarPeriod period) {
		boolean since = date.has("since");
		boolean until = date.has("until");
		if (this.from == null && this.to == null) {
			this.from = until ? null : start(period.from());
			this.to = since ? null : start(until ? period.from() : period.to());
		}
		this.latest = period.from();
		return date.preposition(period.preposition()) + period.label();
	}

	private Instant start(LocalDate day) {
		return day.atStartOfDay(this.zone).toInstant().truncatedTo(ChronoUnit.SECONDS);
	}

}
