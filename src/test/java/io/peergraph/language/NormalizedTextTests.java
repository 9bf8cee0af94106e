package io.peergraph.language;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts as they are compared, and the words of the original behind them. */
class NormalizedTextTests {

	private static final List<String> PIECES = List.of("a", "B", "ß", "İ", " ", "\n", "\u00A0", "\u200B", "\u2019",
			"\u201C", "\u2026", "\u2014", "🎻", "\uD800", "é", "e\u0301", ".", "x", "y");

	@Test
	void haveOneWayToWriteMarksAndSpace() {
		assertThat(NormalizedText.of(" I\u2019m \u201Chere\u201D \u2013\tnow\u2026\u200B\r\n ").text())
			.isEqualTo("I'm \"here\" - now...");
		assertThat(NormalizedText.of("\u200B \u202E").text()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			I\u2019m  here, now | I'm here           | I\u2019m  here
			Well\u2026 fine     | well... FINE       | Well\u2026 fine
			A 🎻 b              | 🎻                 | 🎻
			No No no            | no                 | no
			A\u200Bna came      | Ana came           | A\u200Bna came
			Tea                 | coffee             | ''
			Tea                 | ' '                | ''
			''                  | tea                | ''""")
	void giveBackTheWordsOfTheOriginal(String original, String words, String found) {
		assertThat(NormalizedText.of(original).find(words).orElse("")).isEqualTo(found);
	}

	@Test
	void findEveryPartOfThemselvesAsItStandsInTheOriginal() {
		Random random = new Random(41);
		for (int round = 0; round < 2_000; round++) {
			List<String> pieces = random.ints(1 + random.nextInt(12), 0, PIECES.size()).mapToObj(PIECES::get).toList();
			int from = random.nextInt(pieces.size());
			int to = from + 1 + random.nextInt(pieces.size() - from);
			String original = String.join("", pieces);
			String words = pieces.subList(from, to).stream().collect(Collectors.joining());
			String wanted = NormalizedText.of(words).text();
			if (!wanted.isEmpty()) {
				String found = NormalizedText.of(original).find(words).orElseThrow();

				assertThat(original).contains(found);
				assertThat(lower(NormalizedText.of(found).text())).as("%s in %s", words, original)
					.contains(lower(wanted));
			}
		}
	}

	@Test
	void showNothingThatCannotBeSeen() {
		assertThat(NormalizedText.text(" a\u202E\tb\u2028c\u0000  \u201Cd\u201D ")).isEqualTo("a b c \u201Cd\u201D");
	}

	private static String lower(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

}
