package io.peergraph.language;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The three ways to cut words. */
class WordsTests {

	@Test
	void arePlainWholeOrMarked() {
		assertThat(Words.of("I don't eat A-1, ok?")).containsExactly("i", "don", "t", "eat", "a", "1", "ok");
		assertThat(Words.whole("'I' don't, peers' A-1")).containsExactly("I", "don't", "peers", "A", "1");
		assertThat(Words.marked("I don't!")).extracting((word) -> word.group()).containsExactly("I", "don't", "!");
	}

	@Test
	void areTwoSignsWhereNothingStandsBetween() {
		assertThat(Words.pairs("東京に ไทย a")).containsExactlyInAnyOrder("東京", "京に", "ไท", "ทย");
		assertThat(Words.runs("東京に ไทย").flatMap(Words::pairsOf)).containsExactly("東京", "京に");
	}

}
