package io.peergraph.dialectic;

import java.util.List;
import java.util.stream.StreamSupport;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@PeergraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DialecticTests {

	private static final String FIELDS = "text known answeredBy level citations { quote fact { text } message { content author { name } session { name } } }";

	@LocalServerPort
	int port;

	private World world;

	private World morning;

	private World story;

	@BeforeAll
	void talk() throws InterruptedException {
		this.world = World.on(this.port, "demo")
			.joins("breakfast", true, "alice", "bob")
			.joins("council", true, "alice", "bob", "charlie")
			.joins("side", true, "alice", "bob");
		this.world.says("breakfast", "alice", "Good morning bob! What are you having for breakfast?");
		this.world.says("breakfast", "bob", "Morning! I am going to eat two eggs and some rice.",
				"I moved to Lisbon in March.");
		this.world.says("breakfast", "alice", "Enjoy it! I never eat before noon.",
				"My sister works as a nurse in Graz.");
		this.world.says("council", "alice", "Charlie, I promise to support you in the north.",
				"The weather is lovely today.");
		this.world.says("council", "charlie", "Thank you, alice. I will send my fleet to the harbour.",
				"The ferry is not safe.");
		this.world.says("council", "alice", "The ferry is safe.");
		this.world.says("side", "alice",
				"Charlie is weak. Let's attack his fortress at dawn, and he must not know about it.");
		this.world.says("side", "bob", "I will think about it.");
		this.morning = World.on(this.port, "morning").joins("kitchen", true, "alice", "bob", "charlie");
		this.morning.says("kitchen", "alice", "Good morning, Bob! Good morning, Charlie!");
		this.morning.says("kitchen", "bob", "Good morning, Alice! Hi Charlie!", "I had eggs for breakfast today.");
		this.morning.says("kitchen", "charlie", "Morning everyone, nice to see you both.",
				"I had cereal for breakfast today.");
		this.story = World.on(this.port, "story")
			.joins("hall", true, "alice", "bob", "charlie")
			.joins("side", true, "alice", "bob");
		this.story.says("hall", "alice", "Hello everybody! I promise peace to all of you.");
		this.story.says("hall", "bob", "Good morning. I had eggs for breakfast.");
		this.story.says("hall", "charlie", "I had cereal. I trust alice.");
		this.story.says("side", "alice", "Bob, I will attack charlie next spring.");
		this.world.settles();
		this.morning.settles();
		this.story.settles();
	}

	@ParameterizedTest
	@ValueSource(strings = { "What did Bob have for breakfast today?", "What did Bob eat?",
			"What did Bob eat this morning?", "Do you know what Bob had to eat this morning?",
			"What has Bob eaten today?", "Bob's breakfast today, what was it?", "Tell me what Bob ate for breakfast.",
			"What food did Bob have today?", "Which breakfast did Bob choose?",
			"Can you tell me what was on Bob's plate for breakfast?", "Has Bob had breakfast yet?",
			"Remind me what Bob had this morning.", "Did Bob eat breakfast? What was it?" })
	void tellsWhatOneHadAndNotWhatTheOtherHad(String question) {
		for (String about : List.of("", ", about: \"bob\"")) {
			JsonNode answer = chat(this.morning, "alice", question, about);

			assertThat(answer.get("text").asString()).contains("eggs").doesNotContain("cereal");
			assertThat(answer.at("/citations/0/quote").asString()).isEqualTo("I had eggs for breakfast today");
			assertThat(answer.at("/citations/0/message/author/name").asString()).isEqualTo("bob");
		}
	}

	@Test
	void tellsOfTheOneInQuestionOnly() {
		assertThat(chat(this.morning, "bob", "What did Charlie eat today?", "").get("text").asString())
			.contains("cereal")
			.doesNotContain("eggs");
		assertThat(chat(this.morning, "charlie", "Who had eggs?", "").get("text").asString()).contains("bob had eggs");
		assertThat(chat(this.morning, "charlie", "Is Charlie in danger?", "").get("known").asBoolean()).isFalse();
		assertThat(ask("bob", "What is alice planning?", "").get("text").asString()).contains("attack");
		assertThat(ask("charlie", "Is anybody plotting against charlie?", "").get("known").asBoolean()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "What do you know about alice?", "Tell me about alice.", "Who is alice?",
			"What does bob know of alice?", "What has alice said?", "Describe alice, please.",
			"What have you heard from alice?", "Everything about alice", "Summarise what you know of Alice." })
	void tellsWhoSomebodyIs(String question) {
		JsonNode bob = chat(this.story, "bob", question, "");
		JsonNode charlie = chat(this.story, "charlie", question, "");

		assertThat(bob.get("text").asString()).contains("peace", "attack charlie");
		assertThat(charlie.get("text").asString()).contains("peace");
		assertThat(charlie.toString()).doesNotContain("attack", "side", "spring");
	}

	@Test
	void tellsOfOneselfAndSaysWhereNothingIsKnownOfSomebody() {
		assertThat(chat(this.story, "charlie", "What do you know about yourself?", "").get("text").asString())
			.contains("charlie had cereal", "charlie trusts alice");
		assertThat(chat(this.morning, "bob", "Tell me about bob and charlie", "").get("text").asString())
			.contains("cereal");
		assertThat(chat(this.story, "charlie", "Where is alice?", "").get("known").asBoolean()).isFalse();
	}

	@Test
	void understandsWhatGoesOnWithWhatAnotherSaid() {
		for (String question : List.of("What did charlie eat for breakfast?", "What did Charlie have for breakfast?",
				"Did charlie have breakfast?")) {
			JsonNode answer = chat(this.story, "bob", question, "");

			assertThat(answer.get("text").asString()).as(question).contains("cereal").doesNotContain("eggs", "trust");
			assertThat(answer.at("/citations/0/quote").asString()).isEqualTo("I had cereal");
		}
		assertThat(chat(this.story, "charlie", "What did bob eat for breakfast?", "").get("text").asString())
			.contains("eggs")
			.doesNotContain("cereal");
	}

	@Test
	void findsWhoseItIsInAnotherLanguage() throws InterruptedException {
		this.story.says("trip", "dora", "Meine Schwester heißt Katrin und arbeitet als Zahnärztin.");
		this.story.says("trip", "alex", "Mein Bruder heißt Jonas.");
		this.story.settles();

		assertThat(chat(this.story, "dora", "Wie heißt Doras Schwester?", "").get("text").asString()).contains("Katrin")
			.doesNotContain("Jonas");
		assertThat(chat(this.story, "dora", "Was macht Alex' Schwester?", "").get("known").asBoolean()).isFalse();
	}

	@Test
	void tellsWhatIsBeforeWhatWas() throws InterruptedException {
		this.story.says("trip", "dora", "I moved to Lisbon last month. Before that I lived in Porto.");
		this.story.says("trip", "dora", "I hate mushrooms but I love pasta.", "Great!");
		assertThat(chat(this.story, "dora", "Does dora like pasta?", "").get("text").asString()).contains("love")
			.doesNotStartWith("No,");
		this.story.settles();

		assertThat(chat(this.story, "dora", "Where does dora live?", "").at("/citations/0/quote").asString())
			.contains("Lisbon");
		assertThat(chat(this.story, "dora", "Where did dora live before?", "").at("/citations/0/quote").asString())
			.contains("Porto");
		assertThat(chat(this.story, "dora", "Does dora like mushrooms?", "").get("text").asString()).startsWith("No,")
			.contains("hate");
		assertThat(chat(this.story, "dora", "Does dora like pasta?", "").get("text").asString()).startsWith("Yes,")
			.contains("love");
		assertThat(chat(this.story, "dora", "What does dora like?", "").get("text").asString()).doesNotContain("Great");
	}

	@ParameterizedTest
	@ValueSource(strings = { "What did Bob have for lunch?", "What did bob have for dinner yesterday?",
			"Does bob like cereal?", "Does bob like dogs?", "Is bob a doctor?" })
	void doesNotTakeOneThingForAnother(String question) {
		assertThat(chat(this.story, "charlie", question, "").get("known").asBoolean()).isFalse();
	}

	@Test
	void takesNoAnswerForAReason() throws InterruptedException {
		this.story.says("echo", "emil", "I keep bees in Ghent.");
		String told = chat(this.story, "emil", "What does emil keep?", "").get("text").asString();
		this.story.says("echo", "fritz", told, "I play the violin. " + told);
		this.story.settles();

		JsonNode again = chat(this.story, "emil", "What does emil keep?", "");
		assertThat(again.get("citations")).singleElement()
			.satisfies((citation) -> assertThat(citation.at("/message/author/name").asString()).isEqualTo("emil"));
		assertThat(chat(this.story, "fritz", "What does fritz play?", "").get("text").asString())
			.contains("fritz plays the violin");
	}

	@Test
	void tellsApartWhoTrustsAndWhoIsTrusted() {
		assertThat(chat(this.story, "alice", "Does charlie trust me?", "").get("text").asString())
			.contains("charlie trusts alice")
			.doesNotContain("attack");
		assertThat(chat(this.story, "alice", "Who trusts alice?", "").get("text").asString())
			.contains("charlie trusts alice")
			.doesNotContain("attack");
		assertThat(chat(this.story, "bob", "Should charlie trust alice?", "").get("text").asString())
			.contains("attack");
	}

	@ParameterizedTest
	@ValueSource(strings = { "What did bob have for breakfast?", "What did Bob eat?",
			"What is bob eating for breakfast today?", "Did bob eat eggs?", "What food did bob have this morning?",
			"Tell me what bob had for breakfast", "Is bob eating rice?", "Which meal did bob have in the morning?",
			"bob's breakfast?", "What does bob eat in the morning?", "Do you know what bob had for breakfast?",
			"what did bob say he would eat", "Remind me of bob's breakfast, please." })
	void citesWhatBobSaidOfHisBreakfast(String question) {
		JsonNode answer = ask("alice", question, ", about: \"bob\"");

		assertThat(answer.get("known").asBoolean()).as(answer.toString()).isTrue();
		assertThat(answer.at("/citations/0/quote").asString()).contains("two eggs and some rice");
		assertThat(answer.at("/citations/0/message/author/name").asString()).isEqualTo("bob");
		assertThat(answer.get("text").asString()).contains("eggs").contains("[1]");
		assertThat(answer.get("answeredBy").asString()).isEqualTo("built-in");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Can alice be trusted?", "Can I trust alice?", "Should I rely on Alice?",
			"Is alice honest?", "Is alice loyal to charlie?", "Would alice betray charlie?", "Is alice reliable?",
			"How trustworthy is alice?", "Can one count on alice?", "Does alice deserve trust?",
			"Should charlie believe in alice?", "Should charlie be afraid of alice?",
			"Is it safe for charlie to depend on alice?", "Kann man alice vertrauen?", "Ist alice ehrlich?",
			"Kann ich mich auf alice verlassen?" })
	void weighsTrustByWhatTheAskedPeerWitnessed(String question) {
		JsonNode bob = ask("bob", question, "");
		JsonNode charlie = ask("charlie", question, "");

		assertThat(bob.get("text").asString()).contains("attack")
			.startsWith("What bob knows speaks both for and against trusting alice.");
		assertThat(bob.get("citations").toString()).contains("attack his fortress");
		assertThat(charlie.get("known").asBoolean()).isTrue();
		assertThat(charlie.toString()).contains("support").doesNotContain("attack", "weak", "side", "dawn");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Is alice charlie's ally?", "Is alice on charlie's side?" })
	void saysWhetherOneStandsWithAnother(String question) {
		JsonNode bob = ask("bob", question, "");
		JsonNode charlie = ask("charlie", question, "");

		assertThat(bob.get("text").asString()).startsWith("No, by what bob knows: alice is against charlie");
		assertThat(bob.get("citations").toString()).contains("attack his fortress");
		assertThat(charlie.get("text").asString()).contains("support");
		assertThat(charlie.toString()).doesNotContain("attack", "weak", "side", "dawn");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Who wants to attack charlie?", "What did alice say about the fortress?",
			"What does alice plan at dawn?", "What does alice want to do to charlie's fortress?",
			"Who thinks that charlie is weak?", "Is somebody going to attack charlie's fortress?",
			"When shall the fortress be attacked?", "Who plans to attack the fortress of charlie?",
			"Tell me about the attack", "Whose fortress does alice want to attack?" })
	void tellsOfTheAttackOnlyThoseWhoHeardOfIt(String question) {
		JsonNode bob = ask("bob", question, "");

		assertThat(bob.get("known").asBoolean()).as(bob.toString()).isTrue();
		assertThat(bob.at("/citations/0/message/session/name").asString()).as(bob.toString()).isEqualTo("side");
		assertThat(bob.get("text").asString()).contains("alice");
		assertThat(ask("charlie", question, "").toString()).doesNotContain("dawn", "weak", "his fortress", "side");
	}

	@Test
	void warnsInFullOfWhomNotToTrust() {
		assertThat(ask("bob", "Should charlie be wary of alice?", ", sessions: [\"side\"]").get("text").asString())
			.startsWith("All that bob knows speaks against trusting alice.");
	}

	@Test
	void putsContradictionsSideBySide() {
		String text = ask("bob", "Is the ferry safe?", "").get("text").asString();

		assertThat(text).contains("On the one side:", "On the other side:", "alice", "charlie", "[1]", "[2]");
		assertThat(text).doesNotStartWith("Yes").doesNotStartWith("No");
	}

	@Test
	void saysYesOrNoWhereAStatementSaysSo() {
		assertThat(ask("alice", "Did bob move to Lisbon?", "").get("text").asString()).startsWith("Yes, by what alice");
		assertThat(ask("bob", "Does alice eat before noon?", "").get("text").asString()).startsWith("No, by what bob");
	}

	@Test
	void answersForAllPeersTogether() {
		JsonNode fleet = askAll("", "Who will send a fleet to the harbour?");
		JsonNode attack = askAll("", "Who wants to attack the fortress at dawn?");

		assertThat(fleet.at("/citations/0/message/author/name").asString()).isEqualTo("charlie");
		assertThat(fleet.get("text").asString()).contains("charlie");
		assertThat(attack.get("text").asString()).contains("alice", "dawn");
		assertThat(askAll("", "Who won the chess tournament?").get("known").asBoolean()).isFalse();
		assertThat(askAll("", "Can alice be trusted?").get("text").asString())
			.startsWith("What anybody knows speaks both for and against trusting alice.");
	}

	@Test
	void answersForAllOnlyWhatThePeerMayKnowThroughItsEyes() {
		JsonNode attack = askAll("charlie", "Who wants to attack the fortress at dawn?");
		JsonNode trust = askAll("charlie", "Can alice be trusted?");

		assertThat(attack.toString()).doesNotContain("his fortress", "weak", "side");
		assertThat(trust.get("text").asString()).contains("support").doesNotContain("attack");
		assertThat(askAll("bob", "Who wants to attack the fortress at dawn?").get("text").asString()).contains("alice");
	}

	private JsonNode askAll(String eyes, String question) {
		String chat = "chat(question: \"%s\") { %s }".formatted(question, FIELDS);
		return eyes.isEmpty() ? this.world.look(chat).get("chat")
				: this.world.look("seenBy(peer: \"%s\") { %s }".formatted(eyes, chat)).at("/seenBy/chat");
	}

	@Test
	void saysThatItDoesNotKnow() {
		for (String question : List.of("What is the capital of Mongolia?", "Which car does bob drive?",
				"How many children does alice have?", "Can bob be trusted?")) {
			JsonNode answer = ask("charlie", question, "");

			assertThat(answer.get("known").asBoolean()).as(answer.toString()).isFalse();
			assertThat(answer.get("text").asString()).startsWith("Not known");
			assertThat(answer.get("citations").size()).isZero();
		}
	}

	@Test
	void keepsASessionToThoseWhoWereThere() {
		assertThat(ask("charlie", "What did bob eat for breakfast?", "").get("known").asBoolean()).isFalse();
		assertThat(ask("charlie", "Who wants to attack the fortress at dawn?", "").toString()).doesNotContain("dawn,",
				"his fortress");
		assertThat(ask("bob", "Who wants to attack the fortress at dawn?", "").get("text").asString())
			.contains("alice");
	}

	@Test
	void staysWithinTheSessionsAskedFor() {
		JsonNode answer = ask("bob", "Can alice be trusted?", ", sessions: [\"council\"]");

		assertThat(answer.toString()).contains("promise").doesNotContain("attack");
	}

	@Test
	void quotesOnlyWhatIsInTheMessage() {
		for (String question : List.of("Where did bob move to?", "Where does alice's sister work?",
				"What does charlie send to the harbour?")) {
			JsonNode answer = ask("alice", question, ", level: MAX");

			assertThat(answer.get("known").asBoolean()).as(question).isTrue();
			assertThat(answer.get("citations")).isNotEmpty().allSatisfy((citation) -> {
				assertThat(citation.at("/message/content").asString()).contains(citation.get("quote").asString());
			});
		}
	}

	@Test
	void refusesWhatIsNoQuestion() {
		assertThat(code("question: \" \"")).isEqualTo("REQUIRED");
		assertThat(code("question: \"" + "a".repeat(10_001) + "\"")).isEqualTo("TOO_LONG");
		assertThat(code("question: \"Who?\", about: \"nobody\"")).isEqualTo("NOT_FOUND");
		assertThat(code("question: \"Who?\", session: \"nowhere\"")).isEqualTo("NOT_FOUND");
		assertThat(code("question: \"Who?\", sessions: [\"council\", \"side\"]")).isEqualTo("NOT_FOUND");
	}

	private String code(String arguments) {
		JsonNode errors = this.world.ask("peer(name: \"charlie\") { chat(%s) { text } }".formatted(arguments))
			.get("errors");
		return StreamSupport.stream(errors.spliterator(), false)
			.map((error) -> error.at("/extensions/code").asString())
			.findFirst()
			.orElseThrow();
	}

	private JsonNode ask(String peer, String question, String arguments) {
		return chat(this.world, peer, question, arguments);
	}

	private static JsonNode chat(World world, String peer, String question, String arguments) {
		return world
			.look("peer(name: \"%s\") { chat(question: \"%s\"%s) { %s } }".formatted(peer, question, arguments, FIELDS))
			.at("/peer/chat");
	}

}
