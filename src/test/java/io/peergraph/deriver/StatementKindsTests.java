package io.peergraph.deriver;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.peergraph.fact.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of what alice says to bob and charlie, kind by kind: it is retold where it
 * is understood for sure, and else quoted whole.
 */
@Execution(ExecutionMode.CONCURRENT)
class StatementKindsTests {

	private static final Instant TUESDAY = Instant.parse("2026-03-10T08:30:00Z");

	private final Extractor extractor = new StatementExtractor();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Hey everyone I'm going to be peaceful and not attack anyone | alice is going to be peaceful and not attack anyone
					hi folks I will stay peaceful this round                    | alice will stay peaceful this round
					Good morning team, I won't fight any of the other clans     | alice will not fight any of the other clans
					hello all, I promise I won't attack anybody this game       | alice promises alice will not attack anybody this game
					yo bob I sold the red bike                                  | alice sold the red bike
					hey team my train is late                                   | alice's train is late
					thank you bob, you helped me with the boxes                 | alice said that bob helped alice with the boxes
					Fun fact: I was born in a lighthouse                        | alice was born in a lighthouse
					Correction, my flight is at nine                            | alice's flight is at nine""")
	void isToldWithoutWhatOpensIt(String said, String told) {
		assertThat(told(said)).isEqualTo(told);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Hi there, thanks for having me", "good evening everyone", "Good luck with the interview!",
			"No problem, bob!", "Can't wait!", "lol ok", "Take care, see you soon", "Congrats on the new flat!",
			"Hope you all had a great weekend", "Muchas gracias por todo", "Vielen Dank f\u00fcr alles",
			"Merci beaucoup pour tout", "You're welcome", "Are you coming?", "Why not?" })
	void isNothingWhereItOnlyKeepsTheConversationGoing(String said) {
		assertThat(told(said)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					I might sell my bike                           | alice might sell alice's bike
					I almost missed my flight                      | alice almost missed alice's flight
					I wish I could sing                            | alice wishes alice could sing
					I would move to Canada if I had the money      | alice would move to Canada if alice had the money
					If bob attacks me, I will join charlie.        | alice said that if bob attacks alice, alice will join charlie
					I used to live in Rome but now I live in Milan | alice used to live in Rome but now alice lives in Milan
					I don't think bob is guilty                    | alice does not think bob is guilty
					Maybe I will join the choir                    | Maybe alice will join the choir
					I can't wait to start my new job               | alice cannot wait to start alice's new job
					I never said I'd vote for charlie              | alice never said alice would vote for charlie""")
	void keepsItsMood(String said, String told) {
		assertThat(told(said)).isEqualTo(told);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					I adopted a cat and it sleeps all day              | alice adopted a cat and it sleeps all day
					my neighbour sold the house and he moved to Spain  | alice's neighbour sold the house and he moved to Spain
					I do not eat fish, but my husband loves it         | alice does not eat fish, but alice's husband loves it
					charlie told me he wants to leave the guild        | alice said that charlie told alice charlie wants to leave the guild
					bob claims he was asleep but I saw him at the mill | alice said that bob claims bob was asleep but alice saw bob at the mill
					Charlie attacked us. He has a fleet in Naples.     | alice said that Charlie attacked alice and others / alice said that charlie has a fleet in Naples""")
	void saysWhatItsPronounsStandFor(String said, String told) {
		assertThat(told(said)).isEqualTo(told);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			bob, you promised to guard the gate              | alice said that bob promised to guard the gate
			charlie you owe me ten coins                     | alice said that charlie owes alice ten coins
			I trust you, charlie, more than my own brother   | alice trusts charlie more than alice's own brother
			I swear I will not touch your castle, bob        | alice swears alice will not touch bob's castle
			You were right about the map, charlie            | alice said that charlie was right about the map
			I trust bob                                      | alice trusts bob
			Happy to support bob against the north           | alice is happy to support bob against the north
			I'm on charlie's side                            | alice is on charlie's side""")
	void saysWhomItSpeaksTo(String said, String told) {
		assertThat(told(said)).isEqualTo(told);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Growing tomatoes on a balcony takes patience     | alice said that growing tomatoes on a balcony takes patience
					Learning Dutch is hard                           | alice said that learning Dutch is hard
					Working from home again                          | alice is working from home again
					Still waiting for the plumber                    | alice is still waiting for the plumber
					Never been to Asia                               | alice has never been to Asia
					Just moved to Lisbon with my partner!            | alice just moved to Lisbon with alice's partner
					Allergic to peanuts, by the way                  | alice is allergic to peanuts
					Can't stand mushrooms                            | alice cannot stand mushrooms
					cant stand mushrooms                             | alice cannot stand mushrooms
					I've gotta leave early                           | alice has got to leave early""")
	void addsWhatTheSpeakerLeavesOut(String said, String told) {
		assertThat(told(said)).isEqualTo(told);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			I studied World War I at school               | alice studied World War I at school
			My favourite song is I Want to Break Free     | alice's favourite song is I Want to Break Free
			I play in a band called Me and the Boys       | alice plays in a band called Me and the Boys
			I live near St. Mary's Rd. in Leeds           | alice lives near St. Mary's Rd. in Leeds
			Dr. Moss says my knee is fine                 | alice said that Dr. Moss says alice's knee is fine
			I was born at 6 a.m. in Derby                 | alice was born at 6 a.m. in Derby
			I rent a flat in a stud. house by the canal   | alice rents a flat in a stud. house by the canal
			I weigh approx. 70 kg and run 5 km a day      | alice weighs approx. 70 kg and runs 5 km a day""")
	void isNotBrokenByAbbreviationsAndTitles(String said, String told) {
		assertThat(told(said)).isEqualTo(told);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			I have two rabbits, do they need a bath?              | alice has two rabbits
			Did you know I have two cats?                         | alice has two cats
			did I ever tell you that my lease ends soon?          | alice's lease ends soon
			since I'm diabetic, is there something without sugar? | alice is diabetic
			Did you hear the bakery closed?                       | alice said that the bakery closed""")
	void findsWhatQuestionsTell(String said, String told) {
		assertThat(told(said)).isEqualTo(told);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			// Orders
			"Read chapter four tonight", "Put the keys under the mat when you leave", "bob, guard the mill until noon",
			"Please don't tell charlie about the party",
			// Mockery
			"Oh great, another bug in the parser, just what I needed", "I just LOVE standing in the rain",
			"Love waiting an hour for the bus \uD83D\uDE44", "yeah right, like charlie would ever share",
			// Run together
			"I sold the drums I kept the guitar", "I took the tower bob has the bridge nobody guards the gate",
			"I run a food truck and my sister a bakery",
			// Who knows whom or what it means
			"you broke the rules", "one of you is lying", "They fired me", "I put a lot of effort into it",
			"I want to know who", "I never liked the other one", "We lost", "I've been looking for a flat since",
			"I think you're the baker, bob, and you hide it", "I heard charlie may move to Ghent, not sure though",
			// What would have been
			"had I seen the sign I'd have stopped", "If only I had a garden", "unless it rains I'm cycling to work",
			// Whose words
			"charlie texted me: I'm at the station", "he was like no way I'm eating the eel",
			// What only looks like a statement
			"Parents divorced, two sisters", "Not a fan of horror films", "I love \uD83C\uDF55",
			"I'm reading I, Claudius", "charlie quit, right?", "Do you mind if I bring my dog?" })
	void isQuotedWhereItIsNotUnderstoodForSure(String said) {
		assertThat(told(said)).isEqualTo("alice said: \"" + said + "\"");
	}

	@Test
	void isQuotedWithTheSentenceThatItContinues() {
		assertThat(told("My car broke down. It needs a new engine."))
			.isEqualTo("alice's car broke down / alice said: \"My car broke down. It needs a new engine.\"");
		assertThat(told("They fired me. It was on a Monday. It broke my heart."))
			.isEqualTo("alice said: \"They fired me. It was on a Monday. It broke my heart.\"");
		assertThat(told("I adopted two rabbits\nOne of them is blind"))
			.isEqualTo("alice adopted two rabbits / alice said: \"I adopted two rabbits One of them is blind\"");
		assertThat(told("Thanks! It needs a new engine.")).isEqualTo("alice said: \"It needs a new engine.\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Where do you live, alice?      | In Porto, near the river  | alice said: "In Porto, near the river" to bob's "Where do you live, alice?"
					how many dogs do you have?     | three                     | alice said: "three" to bob's "how many dogs do you have?"
					Are you vegan?                 | I am                      | alice said: "I am" to bob's "Are you vegan?"
					Can you drive me home?         | Sure, what time?          | alice said: "Sure, what time?" to bob's "Can you drive me home?"
					I hate the new rules.          | me too                    | alice said: "me too" to bob's "I hate the new rules."
					Did you get my "letter"?       | Not yet                   | alice said: "Not yet" to bob's "Did you get my 'letter'?"
					Where do you live?             | I live in Porto.          | alice lives in Porto
					I was asleep all night.        | You're lying about the night.  | alice said that bob is lying about the night
					How are you?                   | No problem!               | ''""")
	void keepsAnAnswerWithWhatItAnswers(String before, String said, String told) {
		assertThat(told(said, before)).isEqualTo(told);
	}

	@Test
	void leansOnWhatItQuotes() {
		Statement.Said answer = extracted("In Porto", "Where do you live?").getFirst();

		assertThat(answer.quotes()).singleElement()
			.satisfies((quote) -> assertThat(quote.words()).isEqualTo("In Porto"));
		assertThat(answer.leans()).containsExactly("m1");
	}

	private String told(String said) {
		return told(said, null);
	}

	private String told(String said, @Nullable String before) {
		return extracted(said, before).stream().map(Statement.Said::text).collect(Collectors.joining(" / "));
	}

	private List<Statement.Said> extracted(String said, @Nullable String before) {
		return this.extractor
			.extract(new ExtractionInput("alice", Set.of("alice", "bob", "charlie"),
					List.of(Talk.message("alice", 2, said, TUESDAY)),
					Optional.ofNullable(before).map((text) -> Talk.message("bob", 1, text, TUESDAY)).stream().toList(),
					List.of(), null))
			.statements();
	}

}
