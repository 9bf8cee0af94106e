package io.peergraph.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which sentences leave out what somebody else just said. */
class EllipsisTests {

	@ParameterizedTest
	@CsvSource({ "I had eggs for breakfast., I had cereal, I had eggs for breakfast",
			"Great! I ate eggs for breakfast today., I had cereal., I ate eggs for breakfast today",
			"I love jazz. I had eggs., I only love rock, I love jazz", "I had eggs for breakfast., I trust alice,",
			"What did you have?, I had cereal,", "I had eggs., Cereal for me, I had eggs",
			"I live in Porto., Cereal for me," })
	void goOnWithTheSameVerb(String earlier, String sentence, String continued) {
		assertThat(Ellipsis.of(earlier, sentence).orElse(null)).isEqualTo(continued);
	}

}
