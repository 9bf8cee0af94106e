package io.peergraph.summary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** How much two sentences have in common. */
class SummaryLineTests {

	// Mihalcea and Tarau, 2004: the words in common, against the sum of the logarithms of
	// the lengths; 3 / (ln 4 + ln 5), 2 / (ln 2 + ln 4), 1 / (ln 2 + ln 2).
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			garden party saturday cake | cake garden party music guitar | 1.001425
			garden party               | garden party saturday cake     | 0.961797
			garden party               | garden cake                    | 0.721348
			garden party               | music guitar                   | 0
			garden                     | garden party                   | 0
			The garden, the party!     | a garden and a cake            | 0.721348""")
	void isWhatTextRankSays(String one, String other, double likeness) {
		assertThat(SummaryLine.of(one).likeness(SummaryLine.of(other))).isCloseTo(likeness, within(1e-6));
		assertThat(SummaryLine.of(other).likeness(SummaryLine.of(one))).isCloseTo(likeness, within(1e-6));
	}

	@Test
	void isTheSameWhereHardlyAWordDiffers() {
		SummaryLine line = SummaryLine.of("alice: red green blue black white brown pink");

		assertThat(line.isLike(SummaryLine.of("alice: Pink, brown, white, black, blue, green & red!"))).isTrue();
		assertThat(line.isLike(SummaryLine.of("alice: red green blue black white brown pink grey"))).isTrue();
		assertThat(line.isLike(SummaryLine.of("alice: red green blue black white brown grey"))).isFalse();
	}

}
