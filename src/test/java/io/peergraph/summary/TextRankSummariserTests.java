package io.peergraph.summary;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.peergraph.ProcessorTime;
import io.peergraph.model.Tokens;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextRankSummariserTests {

	private final Tokens tokens = new Tokens();

	private final TextRankSummariser summariser = new TextRankSummariser(this.tokens);

	@Test
	void keepsWhatTheConversationIsAboutInItsOrder() {
		List<SummaryLine> said = said("alice: The garden party is on Saturday in the park.", "bob: Haha nice one.",
				"bob: I bring the cake to the garden party on Saturday.", "alice: My printer broke.",
				"charlie: The garden party needs music, I bring a guitar to the park.");

		String summary = this.summariser.summarise("", said, 30);

		assertThat(summary.lines()).containsExactly("alice: The garden party is on Saturday in the park.",
				"bob: I bring the cake to the garden party on Saturday.");
	}

	@Test
	void carriesTheSummarySoFar() {
		String first = this.summariser.summarise("", said("alice: The garden party is on Saturday in the park."), 100);

		String second = this.summariser.summarise(first, said("bob: I bring the cake to the garden party."), 100);

		assertThat(second.lines()).containsExactly("alice: The garden party is on Saturday in the park.",
				"bob: I bring the cake to the garden party.");
	}

	@Test
	void neverExceedsItsTokens() {
		Random random = new Random(11);
		List<String> words = List.of("garden", "party", "Saturday", "cake", "\u4f60\u597d", "m\u00fcnchen", "guitar",
				"the", "\ud83d\udc4d");
		for (int round = 0; round < 100; round++) {
			List<SummaryLine> said = IntStream.range(0, random.nextInt(40))
				.mapToObj((i) -> "p: " + random.ints(random.nextInt(15), 0, words.size())
					.mapToObj(words::get)
					.collect(Collectors.joining(" ")))
				.map(SummaryLine::of)
				.toList();
			int most = random.nextInt(200);

			assertThat(this.tokens.count(this.summariser.summarise("", said, most))).isLessThanOrEqualTo(most);
		}
	}

	@Test
	void isBoundedForTheLongestMessages() {
		Random random = new Random(5);
		List<SummaryLine> said = IntStream.range(0, 60)
			.mapToObj((i) -> random.ints(3_000, 0, 5_000)
				.mapToObj((word) -> "word" + word + ((word % 12 == 0) ? ". And" : ""))
				.collect(Collectors.joining(" ")))
			.flatMap((text) -> SummaryLine.ofMessage("alice", text).stream())
			.toList();

		assertThat(ProcessorTime.of(() -> this.summariser.summarise("", said, 4_000)))
			.isLessThan(Duration.ofSeconds(10));
	}

	private static List<SummaryLine> said(String... lines) {
		return Stream.of(lines).map(SummaryLine::of).toList();
	}

}
