package io.peergraph.language;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SeasonTests {

	@ParameterizedTest
	@CsvSource({ "2026-01-15, WINTER, 0, winter 2025/26", "2026-01-15, WINTER, -1, winter 2024/25",
			"2026-12-15, WINTER, 1, winter 2027/28", "2026-07-01, SUMMER, 0, summer 2026",
			"2026-07-01, SPRING, -1, spring 2026", "2026-07-01, SPRING, 0, spring 2027" })
	void hasTheYearThatIsNearest(LocalDate today, Season season, int step, String told) {
		assertThat(season.near(today, step)).isEqualTo(told);
	}

	@Test
	void isKnownByBothNamesOfAutumn() {
		assertThat(Season.named("fall")).contains(Season.AUTUMN);
		assertThat(Season.named("autumn")).contains(Season.AUTUMN);
		assertThat(Season.named("weekend")).isEmpty();
	}

}
