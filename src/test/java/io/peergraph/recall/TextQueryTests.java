package io.peergraph.recall;

import java.util.List;

import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import io.peergraph.api.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What becomes of what callers look for. */
class TextQueryTests {

	@ParameterizedTest
	@ValueSource(strings = { "don't", "l'été", "rock'n'roll", "o’clock" })
	void keepsApostrophesWithinWords(String word) {
		assertThat(TextQuery.of("what " + word).terms()).contains('"' + word + '"');
	}

	@Test
	void findsBothKindsOfApostrophes() {
		assertThat(TextQuery.of("don't").terms()).contains("\"don't\"", "\"don’t\"");
	}

	@Test
	void looksForWhatIsPutTogetherAsAWholeAndInParts() {
		assertThat(TextQuery.of("ORD-2024-0017").terms()).contains("\"ord-2024-0017\"", "\"0017\"^0.3");
	}

	@Test
	void dropsQuestionWordsUnlessThereIsNothingElse() {
		assertThat(TextQuery.of("Where does she live?").terms()).containsExactly("\"she\"", "\"live\"");
		assertThat(TextQuery.of("who is who").terms()).containsExactly("\"who\"", "\"is\"");
	}

	@Test
	void isLiteralWhenThereIsNothingBesideThePhrases() {
		assertThat(TextQuery.of("\"to be\" \"or not\"").literal()).isTrue();
		assertThat(TextQuery.of("say \"to be\"").literal()).isFalse();
		assertThat(TextQuery.of("peace").literal()).isFalse();
	}

	@Test
	void keepsPhrasesAsTheyStand() {
		TextQuery query = TextQuery.of("did he say \"To be, or not\"?");

		assertThat(query.allows("He said: to be or NOT.")).isTrue();
		assertThat(query.allows("not to be, or")).isFalse();
		assertThat(query.terms()).contains("\"to be or not\"");
	}

	@Test
	void looksForPairsOfSignsWhereNothingStandsBetweenWords() {
		assertThat(TextQuery.of("上海咖啡").terms()).containsExactly("\"上海咖啡\"", "\"上海\"", "\"海咖\"", "\"咖啡\"");
	}

	@Test
	void looksForSoManyPhrasesAsTheIndexTakes() {
		String many = "\"a\"".repeat(1500);

		assertThat(TextQuery.of(many).phrases()).hasSize(64);
		assertThat(TextQuery.checked("\"a\"".repeat(64))).hasSize(192);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> TextQuery.checked(many))
			.withMessage("query must have at most 64 phrases in quotes, not 1500")
			.satisfies((refused) -> assertThat(refused.errors()).extracting(UserError::code)
				.containsExactly(Code.TOO_MANY));
	}

	@Test
	void letsNothingBeSyntax() {
		assertThat(TextQuery.of("a) OR scope:x* \\ ~2 AND (b").query(List.of("t"))).isEqualTo(
				"+(scope:t)^0 +(content:\"scope:x\" author:\"scope:x\" content:\"scope\"^0.3 author:\"scope\"^0.3 "
						+ "content:\"x\"^0.3 author:\"x\"^0.3 content:\"2\" author:\"2\" content:\"b\" author:\"b\")");
	}

}
