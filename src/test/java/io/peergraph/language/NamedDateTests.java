package io.peergraph.language;

import java.time.Instant;
import java.time.Month;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The months and days that a text names. */
class NamedDateTests {

	@Test
	void areMonthsWithTheirDayAndYear() {
		assertThat(NamedDate.in("on 3rd of May 2026, in june and July 4")).containsExactly(
				new NamedDate(Month.MAY, 3, 2026), new NamedDate(Month.JUNE, null, null),
				new NamedDate(Month.JULY, 4, null));
	}

	@Test
	void areNoMonthWhereMayIsAVerb() {
		assertThat(NamedDate.in("May I ask what bob may do?")).isEmpty();
		assertThat(NamedDate.in("What did bob do in May?")).hasSize(1);
	}

	@Test
	void areToldInManyWords() {
		assertThat(NamedDate.isTimeIn("See you on Friday")).isTrue();
		assertThat(NamedDate.isTimeIn("See you")).isFalse();
		assertThat(NamedDate.isNumberIn("a few eggs")).isTrue();
		assertThat(NamedDate.words(Instant.parse("2026-03-10T12:00:00Z"))).contains("2026 03 10", "March Tuesday",
				"März Dienstag", "mars mardi", "marzo martes");
	}

}
