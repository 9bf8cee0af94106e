package io.peergraph.model;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokensTests {

	private final Tokens tokens = new Tokens();

	@Test
	void countsAsTheModelsDo() {
		assertThat(this.tokens.count("")).isZero();
		assertThat(this.tokens.count("hello world")).isEqualTo(2);
		assertThat(this.tokens.count("I am going to eat two eggs and some rice.")).isEqualTo(11);
	}

	@Test
	void takesMarksOfModelsAsOrdinaryText() {
		assertThat(this.tokens.count("<|endoftext|>")).isGreaterThan(1);
		assertThat(this.tokens.truncate("say <|endoftext|> now", 100)).isEqualTo("say <|endoftext|> now");
	}

	@Test
	void neverExceedsWhatItTruncatesTo() {
		List<String> words = List.of("Austria", " attack", "München", "你好世界", "👩‍👩‍👧", "\n\n", "  ", "don't",
				"1234567", "<|x|>", "é", "-----");
		Random random = new Random(7);
		for (int round = 0; round < 500; round++) {
			String text = String.join(random.nextBoolean() ? " " : "",
					IntStream.range(0, random.nextInt(60))
						.mapToObj((i) -> words.get(random.nextInt(words.size())))
						.toList());
			int most = random.nextInt(40);

			String cut = this.tokens.truncate(text, most);

			assertThat(this.tokens.count(cut)).isLessThanOrEqualTo(most);
			assertThat(text).startsWith(cut);
		}
	}

	@Test
	void isQuickWithOneEndlessWord() {
		String endless = "a".repeat(25_000);

		assertThat(this.tokens.count(endless)).isBetween(100, 25_000);
	}

}
