package io.peergraph.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.peergraph.ProcessorTime;
import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.message.Message;
import io.peergraph.model.Tokens;
import io.peergraph.session.SessionId;
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

	/** Said once each, somewhere in a long talk. */
	private static final List<String> SINGULAR = List.of("My daughter Lotte is allergic to penicillin.",
			"The spare key lies under the third flower pot.", "I resigned from the school board on Monday.",
			"We owe the plumber 340 euros.", "My father was born in Riga in 1951.",
			"The password of the guest network is tulip-77.", "I promised Henk a seat in the boat.",
			"Our landlord is selling the house.", "The next rehearsal is on 14 May at seven.", "I am left-handed.",
			"My brother Piet drives a tram.", "We decided to paint the kitchen green.",
			"The dentist moved to Harbour Street 9.", "I lent my tent to Yusuf.", "My flight to Oslo was cancelled.",
			"The cat is called Biscuit.", "I have never been to Spain.", "They agreed to share the cost of the fence.");

	private static final List<String> CHATTER = List.of("Nice weather again, is it not?", "Haha that is so funny!",
			"Did you see the game last night?", "I really need another coffee.", "Oh well, such is life.",
			"Good morning everybody!", "Thanks a lot!", "The traffic was terrible again this morning.",
			"What shall we eat tonight?", "I think it will rain again soon.", "That is so true.",
			"The new series is really good so far.", "!roll 2d6", "/remind me tomorrow", "Have a nice evening!",
			"I am so tired of this rain.", "The coffee here is so good.", "Lol, same here.");

	@Test
	void keepsInTheLongSummaryWhatWasSaidOnce() {
		for (int messages : List.of(240, 1_200)) {
			List<String> lines = summed(messages).lines().toList();

			assertThat(SINGULAR.stream()
				.filter((one) -> lines.stream().anyMatch((line) -> line.endsWith(": " + one)))
				.count()).as("of %d messages", messages).isGreaterThanOrEqualTo(17);
			assertThat(lines).noneMatch((line) -> line.matches(
					".*: (?:Good morning everybody!|Thanks a lot!|!roll 2d6|/remind me tomorrow|Have a nice evening!)"));
			assertThat(this.tokens.count(String.join("\n", lines))).isLessThanOrEqualTo(4_000);
		}
	}

	// A long summary is made every 60 messages.
	private String summed(int messages) {
		Random random = new Random(7);
		List<String> peers = List.of("ada", "ben", "cleo");
		String summary = "";
		for (int from = 0; from < messages; from += 60) {
			List<Message> said = new ArrayList<>();
			for (int number = from; number < from + 60; number++) {
				int every = messages / SINGULAR.size();
				boolean singular = number % every == 5 && number / every < SINGULAR.size();
				String chatter = CHATTER.get(random.nextInt(CHATTER.size())) + " " + (singular ? "" : small(random));
				said.add(message(peers.get(number % 3), singular ? SINGULAR.get(number / every) : chatter.strip()));
			}
			summary = this.summariser.condense(new SummaryInput(SummaryKind.LONG, summary, said, null)).text();
		}
		return summary;
	}

	private static String small(Random random) {
		List<String> things = List.of("match", "lunch", "train", "garden", "movie", "market", "bike", "song");
		return "By the way, the %s was %s than the %s.".formatted(things.get(random.nextInt(8)),
				List.of("better", "worse", "longer", "louder").get(random.nextInt(4)), things.get(random.nextInt(8)));
	}

	private static Message message(String author, String content) {
		return new Message(View.of("demo"), "key", new SessionId("demo", "lunch"), author, 1, content, Metadata.EMPTY,
				content.length(), null, Instant.EPOCH);
	}

	private static List<SummaryLine> said(String... lines) {
		return Stream.of(lines).map(SummaryLine::of).toList();
	}

}
