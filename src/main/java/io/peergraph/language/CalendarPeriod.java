package io.peergraph.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * Some days in the calendar, with what they are called.
 *
 * @param preposition that usually stands before the label
 * @param label what they are called
 * @param from the first day
 * @param to the day after the last
 */
record CalendarPeriod(String preposition, String label, LocalDate from, LocalDate to) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

	/**
	 * {@return a day}
	 * @param day which
	 * @param part what stands before it, such as "the evening of "
	 */
	static CalendarPeriod day(LocalDate day, String part) {
		return new CalendarPeriod("on ", part + DAY.format(day), day, day.plusDays(1));
	}

	/**
	 * {@return the week of a day that may be another one}
	 */
	static CalendarPeriod about(LocalDate day) {
		LocalDate monday = monday(day);
		return new CalendarPeriod("on ", "about " + DAY.format(day), monday, monday.plusWeeks(1));
	}

	/**
	 * {@return the day, week, weekend, month or year that has a day}
	 */
	static CalendarPeriod of(String unit, LocalDate within) {
		LocalDate monday = monday(within);
		LocalDate first = within.withDayOfMonth(1);
		return switch (unit) {
			case "day" -> day(within, "");
			case "week" -> new CalendarPeriod("in ", "the week of " + DAY.format(monday), monday, monday.plusWeeks(1));
			case "weekend" -> new CalendarPeriod("on ", "the weekend of " + DAY.format(monday.plusDays(5)),
					monday.plusDays(5), monday.plusWeeks(1));
			case "month" -> new CalendarPeriod("in ", MONTH.format(within), first, first.plusMonths(1));
			default -> new CalendarPeriod("in ", Integer.toString(within.getYear()), within.withDayOfYear(1),
					within.withDayOfYear(1).plusYears(1));
		};
	}

	/**
	 * {@return the Monday of the week of a day}
	 */
	static LocalDate monday(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

	/**
	 * {@return how long so many units are}
	 */
	static Period amount(int number, String unit) {
		return switch (unit) {
			case "day" -> Period.ofDays(number);
			case "fortnight" -> Period.ofWeeks(2 * number);
			case "month" -> Period.ofMonths(number);
			case "year" -> Period.ofYears(number);
			default -> Period.ofWeeks(number);
		};
	}

}
