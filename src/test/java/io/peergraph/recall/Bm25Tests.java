package io.peergraph.recall;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * How well texts fit. The formula: a term that n of N texts have is worth ln(1 + (N - n +
 * 0.5) / (n + 0.5)), and f times in a text of length l gives f / (f + k1 (1 - b + b l /
 * average)) of that.
 */
class Bm25Tests {

	private static final Pattern SPACE = Pattern.compile(" ");

	// Eleven words in three texts, so that the average is 11/3.
	private static final List<List<String>> TEXTS = List.of(List.of("the", "quick", "fox"),
			List.of("the", "lazy", "dog", "and", "the", "dog"), List.of("a", "fox"));

	@Test
	void agreesWithWhatIsWorkedOutByHand() {
		Bm25 ranking = new Bm25(Set.of("fox", "dog"), TEXTS);

		// ln(1 + 1.5 / 2.5) = ln 1.6 and ln(1 + 2.5 / 1.5) = ln 2.6667
		assertThat(ranking.worth("fox")).isCloseTo(0.470004, within(1e-6));
		assertThat(ranking.worth("dog")).isCloseTo(0.980829, within(1e-6));
		// 0.470004 / (1 + 0.9 (0.6 + 0.4 * 9/11)), 0.980829 * 2 / (2 + 0.9 (0.6 + 0.4 *
		// 18/11)), 0.470004 / (1 + 0.9 (0.6 + 0.4 * 6/11))
		assertThat(ranking.scores()).containsExactly(new double[] { 0.256196, 0.626910, 0.270683 }, within(1e-6));
	}

	@Test
	void takesOtherParameters() {
		assertThat(new Bm25(Set.of("fox", "dog"), TEXTS, 1.2, 0.75).scores())
			.containsExactly(new double[] { 0.230805, 0.519958, 0.262439 }, within(1e-6));
	}

	@Test
	void findsNothingInTextsWithoutTheTerms() {
		Bm25 ranking = new Bm25(Set.of("cat"), TEXTS);

		assertThat(ranking.scores()).containsExactly(0, 0, 0);
		assertThat(ranking.worth("fox")).isZero();
	}

	@Test
	void isANumberWhereThereIsNothing() {
		assertThat(new Bm25(Set.of("fox"), List.of()).scores()).isEmpty();
		assertThat(new Bm25(Set.of("fox"), List.of(List.of(), List.of())).scores()).containsExactly(0, 0);
		assertThat(new Bm25(Set.of(), TEXTS).scores()).containsExactly(0, 0, 0);
	}

	@Test
	void prefersTheShorterTextAndTheOneThatSaysItMoreOften() {
		double[] scores = scores("fox", "fox x", "fox x x x", "fox fox x x");

		assertThat(scores[0]).isGreaterThan(scores[1]);
		assertThat(scores[1]).isGreaterThan(scores[2]);
		assertThat(scores[3]).isGreaterThan(scores[2]);
	}

	@Test
	void neverGivesMoreThanTheTermIsWorthHoweverOftenItIsSaid() {
		Bm25 ranking = new Bm25(Set.of("fox"),
				List.of(List.of("fox"), Collections.nCopies(1_000, "fox"), List.of("dog")));

		assertThat(DoubleStream.of(ranking.scores())).allMatch((score) -> score < ranking.worth("fox"));
	}

	@Test
	void findsRareTermsMoreTellingButNoneWorthNothing() {
		Bm25 ranking = new Bm25(Set.of("all", "some", "one", "none"),
				List.of(List.of("all", "some", "one"), List.of("all", "some"), List.of("all")));

		assertThat(List.of("all", "some", "one", "none")).extracting(ranking::worth)
			.isSorted()
			.allMatch((worth) -> worth > 0);
	}

	private static double[] scores(String... texts) {
		return new Bm25(Set.of("fox"), Stream.of(texts).map((text) -> SPACE.splitAsStream(text).toList()).toList())
			.scores();
	}

}
