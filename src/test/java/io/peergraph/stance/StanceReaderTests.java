package io.peergraph.stance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.peergraph.text.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read out of sentences of our own, and out of which nothing must be. */
class StanceReaderTests {

	@ParameterizedTest
	@MethodSource
	void readsWhoStandsHowToWhom(String line) {
		String[] parts = line.split(" = ?", -1);

		assertThat(said(parts[0])).as(line)
			.containsExactlyElementsOf(parts[1].isEmpty() ? List.of() : List.of(parts[1]));
	}

	static Stream<String> readsWhoStandsHowToWhom() {
		return lines("plain.txt");
	}

	@ParameterizedTest
	@MethodSource
	void readsNothingWhereNothingIsSaid(String line) {
		assertThat(said(line)).as(line).isEmpty();
	}

	static Stream<String> readsNothingWhereNothingIsSaid() {
		return lines("nothing.txt");
	}

	@Test
	void takesWhoWasNamedLastForHim() {
		StanceReader reader = new StanceReader("Ada", Set.of("Ada", "Bruno", "Cleo"), Set.of(), "Cleo",
				"Cleo: I trust Bruno.");

		assertThat(reader.read("Cleo is a liar, I would not believe a word he says"))
			.extracting((one) -> one.kind() + " " + one.to())
			.containsExactly("DISTRUST Cleo");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "I promise to give Cleo six cows. | PROMISE Cleo", "I promise not to attack Cleo. | PROMISE Cleo",
					"I promise to pay for the roof of Cleo. |", "I promise to bring Bruno and Cleo together. |",
					"I promise to give you six cows. | PROMISE Bruno",
					"Bruno, I promise to give Cleo six cows. | PROMISE Bruno" })
	void takesWhoIsServedForTheOneToWhomItIsPromised(String text, String expected) {
		StanceReader reader = new StanceReader("Ada", Set.of("Ada", "Bruno", "Cleo"), Set.of(), "Bruno",
				"Bruno: Good morning.");

		assertThat(reader.read(text)).extracting((one) -> one.kind() + " " + one.to())
			.isEqualTo(Stream.ofNullable(expected).toList());
	}

	@Test
	void quotesTheClauseThatSaysIt() {
		assertThat(read("Well, the weather is bad, but I trust Dov, and the rest can wait."))
			.extracting(StatedStance::quote)
			.containsExactly("I trust Dov");
		assertThat(read("Cleo, shall we be allies, or do you side with Dov?")).extracting(StatedStance::quote)
			.containsOnly("Cleo, shall we be allies, or do you side with Dov?");
	}

	@Test
	void acceptsAnOfferAfterAWordOrTwo() {
		for (String answer : List.of("That could work. Let's go for it!", "I've got no problem with that.")) {
			StanceReader reader = new StanceReader("Ada", Set.of("Ada", "Bruno"), Set.of(), "Bruno",
					"Bruno: Let us be allies.");

			assertThat(Sentences.of(answer).stream().flatMap((one) -> reader.read(one).stream())).as(answer)
				.extracting((one) -> one.kind() + " " + one.to())
				.containsExactly("ALLIANCE Bruno");
		}
		StanceReader reader = new StanceReader("Ada", Set.of("Ada", "Bruno"), Set.of(), "Bruno",
				"Bruno: Let us be allies.");
		assertThat(Stream.of("Not now.", "Ok then.").flatMap((one) -> reader.read(one).stream())).isEmpty();
	}

	private static List<String> said(String text) {
		return read(text).stream().map((one) -> one.kind() + " " + one.from() + " " + one.to()).toList();
	}

	private static List<StatedStance> read(String text) {
		StanceReader reader = new StanceReader("Ada", Set.of("Ada", "Bruno", "Cleo"), Set.of("Dov"), null, "");
		return Sentences.of(text).stream().flatMap((sentence) -> reader.read(sentence).stream()).toList();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "I promise peace to everybody.", "I'm not going to attack anyone.", "I won't fight any of you.",
					"I'll be friendly to everyone and harm no one.", "I mean no harm to anyone here.",
					"Nobody has anything to fear from me.", "You can all count on me to keep the peace." })
	void readsWhatIsPromisedToAll(String text) {
		assertThat(read(text)).extracting((one) -> one.kind() + " " + one.to())
			.containsExactly("PROMISE Bruno", "PROMISE Cleo");
	}

	@ParameterizedTest
	@ValueSource(strings = { "I am allied with Cleo against Dov.", "We strike Dov's fortress at dawn.",
			"gonna kill Dov tomorrow", "Dov dies tonight.", "I attack Dov in the spring." })
	void readsWhomOneIsAgainst(String text) {
		assertThat(read(text)).extracting((one) -> one.kind() + " " + one.to()).contains("OPPOSITION Dov");
	}

	@ParameterizedTest
	@ValueSource(strings = { "I would attack anyone who touches my bike.", "Did I promise peace to everybody?",
			"If I promise peace to everybody, will you stop?", "Nobody promised peace.", "I promise peace to nobody.",
			"Dov falls asleep at dawn.", "Are you allied with Cleo against Dov?" })
	void readsNoneWhereNothingIsPromisedOrThreatened(String text) {
		assertThat(read(text)).isEmpty();
	}

	private static Stream<String> lines(String file) {
		try {
			return Arrays
				.stream(new ClassPathResource(file, StanceReaderTests.class).getContentAsString(StandardCharsets.UTF_8)
					.split("\n"))
				.filter((line) -> !line.isBlank() && !line.startsWith("#"));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
