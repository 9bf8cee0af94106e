package io.peergraph.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts that sort as the values do. */
class SortableTextTests {

	@Test
	void sortNumbersOfAnySizeAndSign() {
		List<BigDecimal> numbers = new ArrayList<>();
		for (String number : List.of("0", "1", "9", "10", "99", "100", "0.1", "0.09", "0.10", "1.5", "12.5", "12.45",
				"1e300", "9e299", "1e-300", "2e-300", "9007199254740993", "9007199254740992")) {
			numbers.add(new BigDecimal(number));
			numbers.add(new BigDecimal(number).negate());
		}
		Random random = new Random(13);
		for (int round = 0; round < 200; round++) {
			numbers.add(new BigDecimal(new BigInteger(random.nextInt(80), random), random.nextInt(60) - 30)
				.multiply(BigDecimal.valueOf(random.nextInt(3) - 1)));
		}

		for (BigDecimal one : numbers) {
			for (BigDecimal other : numbers) {
				assertThat(Integer.signum(SortableText.number(one).compareTo(SortableText.number(other))))
					.as("%s and %s", one, other)
					.isEqualTo(one.compareTo(other));
			}
		}
	}

	@Test
	void sortDatesWhereverTheyWereWritten() {
		Random random = new Random(19);
		List<OffsetDateTime> times = new ArrayList<>();
		for (int round = 0; round < 150; round++) {
			times.add(OffsetDateTime
				.of(random.nextInt(9999), 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(24),
						random.nextInt(60), random.nextInt(60), random.nextInt(1_000_000_000), ZoneOffset.UTC)
				.withOffsetSameLocal(ZoneOffset.ofHoursMinutes(random.nextInt(27) - 13, 0)));
		}

		for (OffsetDateTime one : times) {
			for (OffsetDateTime other : times) {
				assertThat(Integer.signum(date(one.toString()).compareTo(date(other.toString()))))
					.as("%s and %s", one, other)
					.isEqualTo(Integer.signum(one.toInstant().compareTo(other.toInstant())));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-01, 2026-01-01T00:00:00Z", "2026-01-01T12:00, 2026-01-01 12:00:00Z",
			"2026-01-01t12:00z, 2026-01-01T12:00:00.000Z", "2026-01-01T12:00+02, 2026-01-01T10:00Z",
			"2026-01-01T00:30+0100, 2025-12-31T23:30Z", "2026-01-01T00:30+01:00, 2025-12-31T23:30:00.0Z" })
	void areTheSameForTheSameTime(String one, String other) {
		assertThat(date(one)).isEqualTo(date(other));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2026", "2026-13-01", "2026-02-30", "2026-01-01T24:30", "2026-01-01T12:00+19:00",
			"10.3.2026", "2026-01-01T12:00Z ", "x2026-01-01", "12026-01-01" })
	void areNoneForWhatIsNoDate(String text) {
		assertThat(SortableText.date(text)).isEmpty();
	}

	private static String date(String text) {
		return SortableText.date(text).orElseThrow();
	}

}
