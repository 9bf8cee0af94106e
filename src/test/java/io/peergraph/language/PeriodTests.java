package io.peergraph.language;

import java.time.OffsetDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Stretches of time, asked for on Wednesday, 25 November 2026. */
class PeriodTests {

	private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-25T18:00:00Z");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			What did bob do yesterday?         | I fixed the tap.                | 2026-11-24T10:00:00Z | true
			What did bob do yesterday?         | I fixed the tap.                | 2026-11-23T10:00:00Z | false
			What did bob do yesterday?         | I will fix the tap.             | 2026-11-24T10:00:00Z | false
			What did bob do last week?         | I fixed the tap.                | 2026-11-17T10:00:00Z | true
			What did bob do last week?         | I fixed the tap.                | 2026-11-24T10:00:00Z | false
			What did bob do in March?          | I fixed the tap in March.       | 2026-05-02T10:00:00Z | true
			What did bob do in March?          | I fixed the tap.                | 2026-03-02T10:00:00Z | true
			What did bob do on 24 November?    | I fixed the tap.                | 2026-11-24T10:00:00Z | true
			What happens tomorrow?             | I meet the bank tomorrow.       | 2026-11-25T10:00:00Z | true
			What happens tomorrow?             | I meet the bank tomorrow.       | 2026-11-20T10:00:00Z | false
			What did bob do recently?          | I fixed the tap.                | 2026-11-20T10:00:00Z | true
			What did bob do recently?          | I fixed the tap.                | 2026-05-20T10:00:00Z | false
			What did bob do two months ago?    | I fixed the tap.                | 2026-09-12T10:00:00Z | true""")
	void haveWhatWasSaidOfThem(String question, String said, OffsetDateTime at, boolean has) {
		assertThat(Period.in(question, NOW))
			.hasValueSatisfying((period) -> assertThat(period.has(said, at)).isEqualTo(has));
	}

	@ParameterizedTest
	@CsvSource({ "Where does bob live?", "May I ask bob?", "What did March say?" })
	void areInNoOtherQuestion(String question) {
		assertThat(Period.in(question, NOW)).isEmpty();
	}

	@Test
	void beginAtMidnightWhereSomebodyAsks() {
		OffsetDateTime late = OffsetDateTime.parse("2026-11-24T23:00:00-05:00");

		assertThat(Period.in("What did bob do today?", late))
			.hasValueSatisfying((period) -> assertThat(period.has("I fixed the tap.", late.minusHours(10))).isTrue());
		assertThat(Period.in("What did bob do yesterday?", late))
			.hasValueSatisfying((period) -> assertThat(period.has("I fixed the tap.", late.minusHours(10))).isFalse());
	}

}
