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
					"Bruno, I promise to give Cleo six cows. | PROMISE Cleo",
					"Bruno, I'll help Cleo with the harvest, I give you my word. | PROMISE Cleo",
					"I'll help Cleo with the harvest, you have my word, Bruno. | PROMISE Cleo",
					"I promise you, Bruno, I will guard Cleo's gate tonight. | PROMISE Cleo",
					"Bruno, on my honour, I will bring the letters to Cleo. | PROMISE Cleo",
					"I swear to you I won't attack Cleo. | PROMISE Cleo",
					"Bruno, I'll repair Cleo's cart on Friday. You have my word. | PROMISE Cleo",
					"Bruno, I give you my word. I will send Cleo ten sacks of flour tomorrow. | PROMISE Cleo",
					"Bruno, I'll pay you back on Friday, I give you my word. | PROMISE Bruno",
					"I'll mend your roof, Bruno. That is a promise. | PROMISE Bruno",
					"Bruno, I promise to bring Cleo to you. | PROMISE Bruno",
					"Bruno, I'll tell you what Cleo says tomorrow, I promise. | PROMISE Bruno",
					"Bruno, you have my word. | PROMISE Bruno",
					"Bruno, I'll help Dov with the harvest, I give you my word. | PROMISE Bruno",
					"Did I promise to help Cleo? |", "Bruno, if I were rich I'd help Cleo, I promise. |" })
	void takesWhoIsServedForTheOneToWhomItIsPromised(String text, String expected) {
		StanceReader reader = new StanceReader("Ada", Set.of("Ada", "Bruno", "Cleo"), Set.of(), "Bruno",
				"Bruno: Good morning.");

		assertThat(reader.read(Sentences.of(text))).extracting((one) -> one.kind() + " " + one.to())
			.isEqualTo(Stream.ofNullable(expected).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Dov told me that Finn will attack Gus. | OPPOSITION Finn Gus",
					"Finn tells me he has given Gus his word to stay out of Venice. | PROMISE Finn Gus",
					"Dov states that Finn guaranteed Gus the quote until midnight. | PROMISE Finn Gus",
					"Finn just told me that Gus is helping Dov to take Denmark. | HELP Dov Gus",
					"Bruno told me that Dov promised to help Finn. | PROMISE Dov Finn",
					"Dov told me that Finn broke his promise to Gus. | BROKEN Gus Finn",
					"According to Dov, Finn trusts Gus. | TRUST Finn Gus", "Dov thinks Finn trusts Gus. |",
					"Dov denies that Finn is allied with Gus. |", "I doubt that Finn trusts Gus. |",
					"Dov lied when he said that Finn trusts Gus. | DISTRUST Ada Dov",
					"Dov never told me that Finn trusts Gus. |", "Did Dov tell you that Finn will attack Gus? |",
					"Nobody told me that Dov hates Gus. |", "It was the coach who said Dov kicked me. |",
					"Finn told me that Gus was not conspiring against Dov. |", "Dov told me I can count on Finn. |" })
	void takesWhatOthersSayOfOthersForAClaimOfTheSpeaker(String text, String expected) {
		StanceReader reader = new StanceReader("Ada", Set.of("Ada", "Bruno", "Cleo"), Set.of("Dov", "Finn", "Gus"),
				null, "");

		assertThat(reader.read(Sentences.of(text))).extracting((one) -> one.kind() + " " + one.from() + " " + one.to())
			.isEqualTo(Stream.ofNullable(expected).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "I trust you, said the spider to the fly.", "I'm on your side, cried the raven.",
			"'I trust you, Bruno,' said the fox to the crow.", "I will never harm you, the wolf promised the lamb.",
			"As Brutus said to Caesar, I stand with you.", "I trust you, Bruno said.", "I trust you, said Cleo.",
			"I trust you, Dov said.", "You promised to help me, said the ant to the grasshopper, and you lied.",
			"Once there was a king who said to his son, I trust you with my kingdom.",
			"My favourite line is I will be your ally to the end of days.", "Quoth the raven: I am on your side." })
	void takesTheWordsOfAnotherForNoneOfTheSpeaker(String text) {
		assertThat(readByBruno(text)).as(text).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "You have not broken your promise. |", "You did not break your promise. |",
			"I have not broken my promise to you. |", "You haven't broken your word yet. |",
			"I'm sorry, Bruno, I withdraw my promise. |", "Bruno, I'm sorry but I have to take back my promise. |",
			"I would never betray you, Bruno. |", "I would never attack you. |",
			"I will never betray you. | PROMISE Bruno", "I would never betray you, I swear it. | PROMISE Bruno",
			"I'm sorry I did not come to you with this earlier. |", "Look, I'm sorry I snapped. |",
			"I'm sorry I took so long. |", "I'm really sorry I forgot that you're not in a U.S. timezone. |",
			"I'm sorry I lied to you. | HARM Bruno", "I'm sorry I broke your trust. | HARM Bruno",
			"I'm sorry that I let you down. | HARM Bruno" })
	void makesNoMoreOfADeedThanIsSaid(String text, String expected) {
		assertThat(readByBruno(text)).extracting((one) -> one.kind() + " " + one.to())
			.isEqualTo(Stream.ofNullable(expected).toList());
	}

	private static List<StatedStance> readByBruno(String text) {
		return new StanceReader("Ada", Set.of("Ada", "Bruno"), Set.of(), null, "").read(Sentences.of(text));
	}

	@Test
	void promisesTwoWhatServesTwo() {
		for (String text : List.of("I'll help Bruno and Cleo with the harvest, I promise.",
				"I promise peace to everybody.",
				"Cleo, I'll help you and Bruno with the harvest, I give you my word.")) {
			assertThat(read(text)).as(text)
				.extracting((one) -> one.kind() + " " + one.to())
				.containsExactlyInAnyOrder("PROMISE Bruno", "PROMISE Cleo");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "You broke your promise to Cleo, Bruno! | BROKEN Cleo Bruno by Bruno",
			"Bruno, you broke your word to cleo. | BROKEN Cleo Bruno by Bruno",
			"Bruno broke his promise to Cleo. | BROKEN Cleo Bruno by Bruno",
			"I broke my promise to Cleo. | BROKEN Ada Cleo by Ada", "I broke my word to lotte. |",
			"I broke my word to you, Bruno. | BROKEN Ada Bruno by Ada",
			"Bruno, you kept your promise to Cleo. | KEPT Cleo Bruno by Bruno",
			"You broke your promise, Bruno! | BROKEN Ada Bruno by Bruno", "You broke your promise to Lotte, Bruno. |",
			"Did you break your promise to Cleo, Bruno? |", "If you break your promise to Cleo, Bruno, I leave. |",
			"You never broke a promise to Cleo, Bruno. |",
			"Bruno went back on his word to Cleo. | BROKEN Cleo Bruno by Bruno",
			"Bruno, you promised Cleo ten sacks and never delivered. | BROKEN Cleo Bruno by Bruno",
			"I kept my promise to Cleo. | KEPT Ada Cleo by Ada", "I heard that Bruno broke a promise. |",
			"Cleo says that Bruno broke his promise. |", "I was told Bruno broke his word. |",
			"Has Bruno broken his promise to Cleo? |" })
	void tellsOfAPromiseToAnotherAsHearsay(String text, String expected) {
		assertThat(read(text)).filteredOn((one) -> one.kind() == StanceKind.BROKEN || one.kind() == StanceKind.KEPT)
			.extracting((one) -> one.kind() + " " + one.from() + " " + one.to() + " by " + one.by())
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

	@Test
	void keepsItWhereOneIsToldThatOneBrokeIt() {
		for (String text : List.of("I kept it.", "That's not true, I kept it.", "No! I did keep it!")) {
			StanceReader reader = new StanceReader("Ada", Set.of("Ada", "Bruno"), Set.of(), "Bruno",
					"Bruno: Ada, you broke your promise.");
			assertThat(reader.read(Sentences.of(text))).as(text)
				.extracting((one) -> one.kind() + " " + one.to() + " by " + one.by())
				.containsExactly("KEPT Bruno by Ada");
		}
		StanceReader reader = new StanceReader("Ada", Set.of("Ada", "Bruno"), Set.of(), "Bruno",
				"Bruno: Where is my hat?");
		assertThat(reader.read("I kept it.")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "I am on ines' side.", "I'm on Ines' side in this.", "I am on Ines\u2019 side.",
			"I'm with ines on this.", "I am with Ines in this.", "I'm with Ines, come what may.",
			"I stand with ines on that.", "I'm with Ines all the way.", "I am with Ines on that one.",
			"I side with Ines here.", "I am in ines' camp.", "I am Ines' ally.", "I'm on the side of Ines." })
	void readsWhoseSideOneIsOn(String text) {
		assertThat(with("Ines", text)).as(text).containsExactly("ALLIANCE Ada Ines");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Am I on ines' side?", "I am not on ines' side.",
			"If I were on Ines' side I would say so.", "I am with Ines in the kitchen.", "I'm with Ines on the bus.",
			"Are you with ines on this?", "Cleo says she is on Ines' side.", "I sat at ines' side of the table.",
			"I wish I were on Ines' side.", "I am on the other side of Ines' fence.", "Whose side is ines on?",
			"I am with Ines at the fair." })
	void readsNoSideWhereNoneIsTaken(String text) {
		assertThat(with("Ines", text)).as(text).doesNotContain("ALLIANCE Ada Ines");
	}

	private static List<String> with(String name, String text) {
		StanceReader reader = new StanceReader("Ada", Set.of("Ada", "Cleo", name), Set.of(), null, "");
		return reader.read(Sentences.of(text))
			.stream()
			.map((one) -> one.kind() + " " + one.from() + " " + one.to())
			.toList();
	}

	private static List<String> said(String text) {
		return read(text).stream().map((one) -> one.kind() + " " + one.from() + " " + one.to()).toList();
	}

	private static List<StatedStance> read(String text) {
		StanceReader reader = new StanceReader("Ada", Set.of("Ada", "Bruno", "Cleo"), Set.of("Dov"), null, "");
		return reader.read(Sentences.of(text));
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
