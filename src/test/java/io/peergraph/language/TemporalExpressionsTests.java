package io.peergraph.language;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Dates as a calendar has them. The tenth of March 2026 is a Tuesday. */
class TemporalExpressionsTests {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

	private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			I flew yesterday                  | I flew on 9 March 2026
			Yesterday I flew                  | on 9 March 2026 I flew
			I flew last night                 | I flew on the night of 9 March 2026
			I fly tonight                     | I fly on the night of 10 March 2026
			I fly the day after tomorrow      | I fly on 12 March 2026
			I flew the day before yesterday   | I flew on 8 March 2026
			I flew this morning               | I flew on the morning of 10 March 2026
			I flew yesterday evening          | I flew on the evening of 9 March 2026
			I flew two days ago               | I flew on 8 March 2026
			I flew a week ago                 | I flew on about 3 March 2026
			I fly in 3 months                 | I fly in June 2026
			I was born 30 years ago           | I was born in 1996
			I fly next weekend                | I fly on the weekend of 21 March 2026
			I flew last month                 | I flew in February 2026
			I fly next year                   | I fly in 2027
			I flew last summer                | I flew in summer 2025
			I fly next fall                   | I fly in autumn 2026
			I live here since last year       | I live here since 2025
			I stay until tomorrow             | I stay until 11 March 2026
			I booked for tomorrow             | I booked for 11 March 2026
			I work from Monday to Friday      | I work from 16 March 2026 to 20 March 2026
			I fly on Tuesday                  | I fly on 10 March 2026
			I swim every Tuesday              | I swim every Tuesday
			I like Tuesday's paper            | I like Tuesday's paper
			I like today-only offers          | I like today-only offers""")
	void arePutInPlaceOfWhatDependsOnTheDay(String text, String dated) {
		assertThat(at(TUESDAY, false).resolve(text)).isEqualTo(dated);
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-10T23:59:59.999Z, 10", "2026-03-11T00:00Z, 11", "2026-03-10T23:30-05:00, 10",
			"2026-03-11T00:30+02:00, 11", "2026-03-11T13:59+14:00, 11" })
	void areThoseOfTheZoneOfTheMessage(OffsetDateTime said, int day) {
		TemporalExpressions dates = new TemporalExpressions(said, false);

		assertThat(dates.resolve("today")).isEqualTo("on " + day + " March 2026");
		assertThat(dates.from()).isEqualTo(LocalDate.of(2026, 3, day).atStartOfDay(said.getOffset()).toInstant());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					I told her on Monday that I will come on Sunday  | I told her on 9 March 2026 that I will come on 15 March 2026
					I'll do on Friday what I did on Monday           | I'll do on 13 March 2026 what I did on 9 March 2026
					The test was on Friday, marks come on Friday     | The test was on 6 March 2026, marks come on 13 March 2026
					The trial was moved to Thursday                  | The trial was moved to 12 March 2026
					She booked a table for Friday                    | She booked a table for 13 March 2026
					They put the match off until Sunday              | They put the match off until 15 March 2026
					I have been ill since Saturday                   | I have been ill since 7 March 2026
					Pia leads us since Friday                        | Pia leads us since 6 March 2026
					On Monday, I went to the dentist                 | on 9 March 2026, I went to the dentist
					I bought bread on Monday and will bake on Friday | I bought bread on 9 March 2026 and will bake on 13 March 2026
					I'm off on Wednesday next week                   | I'm off on 18 March 2026
					We met on Friday evening                         | We met on the evening of 6 March 2026
					I worked from Monday to Thursday                 | I worked from 9 March 2026 to 12 March 2026
					I sing every other Friday                        | I sing every other Friday
					I married in August                              | I married in August 2025
					I marry in August                                | I marry in August 2026
					I was there in March                             | I was there in March 2026
					I always travel in May                           | I always travel in May
					I have lived here since november                 | I have lived here since November 2025
					I may march in may                               | I may march in May 2026
					I flew on 3 May                                  | I flew on 3 May 2025
					I fly on May 3rd                                 | I fly on 3 May 2026
					I fly on 3 May 2027                              | I fly on 3 May 2027
					My exam is on the 27th                           | My exam is on 27 March 2026
					My exam was on the 27th, at nine                 | My exam was on 27 February 2026, at nine
					I was away from the 2nd to the 5th               | I was away from 2 March 2026 to 5 March 2026
					I live on the 3rd floor                          | I live on the 3rd floor
					We lost on 31 February                           | We lost on 31 February
					I left a couple of weeks ago                     | I left on about 24 February 2026
					I left a few days ago                            | I left on about 7 March 2026
					I left half a year ago                           | I left in September 2025
					I left a fortnight ago                           | I left on about 24 February 2026
					I start in a fortnight                           | I start on about 24 March 2026
					I move in two weeks' time                        | I move on about 24 March 2026
					I pay at the end of the month                    | I pay at the end of March 2026
					I moved at the beginning of last year            | I moved at the beginning of 2025
					I have a test the week after next                | I have a test in the week of 23 March 2026
					I fasted the week before last                    | I fasted in the week of 23 February 2026
					I ran at the weekend                             | I ran on the weekend of 7 March 2026
					I run at the weekend                             | I run on the weekend of 14 March 2026
					I leave in summer                                | I leave in summer 2026
					I moved here in the autumn                       | I moved here in autumn 2025""")
	void goWithTheVerbTheyBelongTo(String text, String dated) {
		assertThat(at(TUESDAY, false).resolve(text)).isEqualTo(dated);
	}

	@Test
	void findTheWeekdayThatIsMeantFromAnyDay() {
		for (LocalDate today = TUESDAY; today.isBefore(TUESDAY.plusYears(2)); today = today.plusDays(1)) {
			for (DayOfWeek weekday : DayOfWeek.values()) {
				String name = weekday.name().toLowerCase(Locale.ROOT);
				Predicate<LocalDate> is = (day) -> day.getDayOfWeek() == weekday;

				assertThat(at(today, true).resolve("last " + name)).isEqualTo(on(search(today.minusDays(1), -1, is)));
				assertThat(at(today, true).resolve("on " + name)).isEqualTo(on(search(today, -1, is)));
				assertThat(at(today, false).resolve("on " + name)).isEqualTo(on(search(today, 1, is)));
				assertThat(at(today, false).resolve("next " + name)).isEqualTo(on(search(today.plusDays(1), 1, is)));
			}
		}
	}

	@Test
	void findWeeksAndWeekendsFromAnyDay() {
		for (LocalDate today = TUESDAY; today.isBefore(TUESDAY.plusYears(1)); today = today.plusDays(1)) {
			LocalDate monday = search(today, -1, (day) -> day.getDayOfWeek() == DayOfWeek.MONDAY);

			assertThat(at(today, true).resolve("last week"))
				.isEqualTo("in the week of " + DAY.format(monday.minusDays(7)));
			assertThat(at(today, true).resolve("this week")).isEqualTo("in the week of " + DAY.format(monday));
			assertThat(at(today, true).resolve("in two weeks")).isEqualTo("on about " + DAY.format(today.plusDays(14)));
			assertThat(at(today, true).resolve("this weekend"))
				.isEqualTo("on the weekend of " + DAY.format(monday.plusDays(5)));
		}
	}

	// Of all seasons of that name: the last that is over, the first that is not over, the
	// first that has not begun.
	@Test
	void findTheYearOfASeasonFromAnyMonth() {
		for (LocalDate today = LocalDate.of(2007, 1, 15); today.getYear() < 2011; today = today.plusMonths(1)) {
			LocalDate now = today;
			for (Season season : Season.values()) {
				String last = season.all()
					.takeWhile((from) -> !from.plusMonths(3).isAfter(now))
					.reduce((_, later) -> later)
					.map(season::named)
					.orElseThrow();
				String current = season.all()
					.filter((from) -> from.plusMonths(3).isAfter(now))
					.findFirst()
					.map(season::named)
					.orElseThrow();
				String next = season.all()
					.filter((from) -> from.isAfter(now))
					.findFirst()
					.map(season::named)
					.orElseThrow();

				assertThat(at(now, true).resolve("last " + season)).as("%s", now).isEqualTo("in " + last);
				assertThat(at(now, true).resolve("this " + season)).as("%s", now).isEqualTo("in " + current);
				assertThat(at(now, true).resolve("next " + season)).as("%s", now).isEqualTo("in " + next);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-31, next month, in February 2026", "2026-03-31, last month, in February 2026",
			"2024-02-29, a year ago, in 2023", "2025-12-31, tomorrow, on 1 January 2026",
			"2024-02-28, tomorrow, on 29 February 2024", "2026-02-28, tomorrow, on 1 March 2026",
			"2026-01-01, last month, in December 2025", "2025-12-29, this year, in 2025" })
	void knowHowLongMonthsAndYearsAre(LocalDate today, String text, String dated) {
		assertThat(at(today, false).resolve(text)).isEqualTo(dated);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			I flew yesterday               | 2026-03-09 | 2026-03-10
			I flew last week               | 2026-03-02 | 2026-03-09
			I fly next weekend             | 2026-03-21 | 2026-03-23
			I flew last month              | 2026-02-01 | 2026-03-01
			I fly next year                | 2027-01-01 | 2028-01-01
			I live here since last month   | 2026-02-01 | -
			I stay until tomorrow          | -          | 2026-03-11
			I flew yesterday, not tomorrow | 2026-03-09 | 2026-03-10
			I flew last summer             | -          | -
			I fly                          | -          | -""")
	void sayWhenWhatIsSaidHolds(String text, @Nullable LocalDate from, @Nullable LocalDate to) {
		TemporalExpressions dates = at(TUESDAY, false);
		dates.resolve(text);

		assertThat(dates.from()).isEqualTo(start(from));
		assertThat(dates.to()).isEqualTo(start(to));
	}

	private static @Nullable Instant start(@Nullable LocalDate day) {
		return (day != null) ? day.atStartOfDay(ZoneOffset.UTC).toInstant() : null;
	}

	private static TemporalExpressions at(LocalDate today, boolean past) {
		return new TemporalExpressions(today.atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC), past);
	}

	private static LocalDate search(LocalDate from, int step, Predicate<LocalDate> found) {
		return Stream.iterate(from, (day) -> day.plusDays(step)).filter(found).findFirst().orElseThrow();
	}

	private static String on(LocalDate day) {
		return "on " + DAY.format(day);
	}

	/** By the month in which it begins. */
	private enum Season {

		SPRING(3), SUMMER(6), AUTUMN(9), WINTER(12);

		private final int month;

		Season(int month) {
			this.month = month;
		}

		Stream<LocalDate> all() {
			return Stream.iterate(LocalDate.of(2000, this.month, 1), (from) -> from.plusYears(1));
		}

		String named(LocalDate from) {
			String year = Integer.toString(from.getYear());
			return this + " "
					+ ((this == WINTER) ? year + "/" + Integer.toString(from.getYear() + 1).substring(2) : year);
		}

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
