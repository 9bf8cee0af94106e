package io.peergraph.promise;

import java.util.List;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What became of promises, as each of those who heard of it sees it. */
@PeergraphTest
class PromisesTests {

	private static final String PROMISES = """
			promises%s { nodes { by { name } to { name } act status at quote made { text }
			  decidingQuote decidedAt decidedBy { text about { name } evidence { quote message { content } } } } }""";

	private final World world;

	PromisesTests(@LocalServerPort int port) {
		this.world = World.on(port, "promises");
	}

	@BeforeEach
	void meet() {
		this.world.joins("hall", true, "alice", "bob", "charlie");
		this.world.joins("tower", true, "alice", "bob");
	}

	@Test
	void standOpenUntilSomebodyTells() throws InterruptedException {
		this.world.says("tower", "alice", "I will pay you back on Friday.");
		this.world.settles();

		JsonNode promise = promises("", "").get(0);
		assertThat(promise.get("by").get("name").asString()).isEqualTo("alice");
		assertThat(World.texts(promise, "to", "name")).containsExactly("bob");
		assertThat(promise.get("act").asString()).isEqualTo("pay you back on Friday");
		assertThat(promise.get("status").asString()).isEqualTo("OPEN");
		assertThat(promise.get("decidedBy").isNull()).isTrue();
	}

	@Test
	void areKeptWhereTheOneTheyWereMadeToSaysSo() throws InterruptedException {
		this.world.says("tower", "alice", "I will pay you back on Friday.");
		this.world.says("tower", "bob", "You paid me back.");
		this.world.settles();

		JsonNode promise = promises("", "").get(0);
		assertThat(promise.get("status").asString()).isEqualTo("KEPT");
		assertThat(promise.get("decidingQuote").asString()).startsWith("You paid me back");
		assertThat(World.texts(promise, "decidedBy", "evidence", "message", "content"))
			.containsExactly("You paid me back.");
	}

	@Test
	void areNotKeptByWhatIsOnlyLikeThem() throws InterruptedException {
		this.world.says("tower", "alice", "Bob, I promise to pay you twenty florins.");
		this.world.says("tower", "bob", "alice offered me twenty florins.", "You offered me twenty florins, alice.",
				"alice showed me twenty florins.", "You paid me nine florins, alice.",
				"alice paid me twenty florins last year.");
		this.world.settles();
		assertThat(statuses("", "")).containsExactly("OPEN");

		this.world.says("tower", "bob", "alice, you paid me twenty florins.");
		this.world.settles();
		assertThat(statuses("", "")).containsExactly("KEPT");
	}

	@Test
	void areNotMadeOnceMoreByTheWordThatIsGivenOnThem() throws InterruptedException {
		this.world.says("tower", "alice", "I promise to guard your convoy with twelve ships.");
		this.world.says("tower", "bob", "Is that your word?");
		this.world.says("tower", "alice", "You have my word, Bob. On my mother's grave.", "You can count on me.");
		this.world.settles();
		assertThat(statuses("", "")).containsExactly("OPEN");

		this.world.says("tower", "bob", "You broke your promise to me. You swore on your mother's grave.");
		this.world.settles();
		assertThat(statuses("", "")).containsExactly("BROKEN");
	}

	@Test
	void areMadeByAWordWhereNothingWasPromisedBefore() throws InterruptedException {
		this.world.says("hall", "charlie", "You have my word, Alice.");
		this.world.says("tower", "alice", "You have my word, Bob.");
		this.world.settles();

		assertThat(statuses("", "")).containsExactly("OPEN", "OPEN");
	}

	@Test
	void areNotMadeByTellingSomebodyElseOfOnesWord() throws InterruptedException {
		this.world.says("tower", "alice", "I promise to guard your convoy with twelve ships.");
		this.world.settles();
		this.world.says("hall", "alice", "I gave bob my word.");
		this.world.settles();

		assertThat(statuses("", "")).containsExactly("OPEN");
	}

	@Test
	void areNotBrokenBeforeTheyAreDue() throws InterruptedException {
		this.world.says("tower", "alice", "Bob, I promise to pay you twenty florins before the new moon.");
		this.world.says("tower", "bob", "alice has not paid me. Not one florin.");
		this.world.settles();
		assertThat(statuses("", "")).containsExactly("OPEN");

		this.world.says("tower", "bob",
				"alice, you promised me twenty florins before the new moon, and you never paid.");
		this.world.settles();
		assertThat(statuses("", "")).containsExactly("BROKEN");
	}

	@Test
	void areBrokenWhereTheirVerbIsDenied() throws InterruptedException {
		this.world.says("tower", "alice", "Bob, I promise to pay you twenty florins.");
		this.world.says("tower", "bob", "You never paid me.", "alice offered me twenty florins.");
		this.world.says("hall", "charlie", "Alice, I promise to pay you thirty florins.");
		this.world.says("hall", "alice", "charlie has not paid me.");
		this.world.settles();

		assertThat(statuses("", "")).containsExactly("BROKEN", "BROKEN");
	}

	@Test
	void areBrokenThoughAnOfferIsToldLater() throws InterruptedException {
		this.world.says("tower", "alice", "Half. I promise to pay you forty thousand florins before the harvest.");
		this.world.says("tower", "bob",
				"You promised me forty thousand florins before the harvest, and you never paid.");
		this.world.says("hall", "bob", "Alice offered me forty thousand florins and a mill, and I said yes.");
		this.world.settles();

		assertThat(statuses("", "")).containsExactly("BROKEN");
	}

	@Test
	void areBrokenOnTheWordOfAThird() throws InterruptedException {
		this.world.says("hall", "alice", "Bob, I will repair your pump in the cellar.");
		this.world.says("hall", "charlie", "alice never repaired the pump in the cellar.");
		this.world.settles();

		assertThat(statuses("", "")).containsExactly("BROKEN");
		assertThat(promises("", "").get(0).get("decidedBy").get("about").get("name").asString()).isEqualTo("charlie");
	}

	@Test
	void areTakenBackByWhoMadeThem() throws InterruptedException {
		this.world.says("tower", "alice", "I will send you 400 for the boat.");
		this.world.says("tower", "alice", "I can't do the 400 for the boat after all.");
		this.world.settles();

		assertThat(statuses("", "")).containsExactly("WITHDRAWN");
	}

	@Test
	void areTakenBackWithoutTellingTheDeedWhereThereIsNoOther() throws InterruptedException {
		this.world.says("tower", "alice", "I will paint your shed, bob.");
		this.world.says("tower", "alice", "If it rains I take my promise back.", "I never take my word back.");
		this.world.settles();
		assertThat(statuses("", "")).containsExactly("OPEN");

		this.world.says("tower", "alice", "Sorry, bob, I take my promise back.");
		this.world.settles();
		assertThat(statuses("", "")).containsExactly("WITHDRAWN");

		this.world.says("hall", "charlie", "Alice, I will mend your roof.", "Alice, I will water your garden.");
		this.world.says("hall", "charlie", "Alice, I withdraw my promise.");
		this.world.settles();
		assertThat(statuses("", "")).containsExactlyInAnyOrder("WITHDRAWN", "OPEN", "OPEN");
	}

	@Test
	void ofPeaceEndWithAnAttack() throws InterruptedException {
		this.world.says("tower", "alice", "I won't attack you, I promise.");
		this.world.says("tower", "bob", "You attacked me!");
		this.world.settles();

		assertThat(statuses("", "")).containsExactly("BROKEN");
	}

	@Test
	void stayOpenWhereItIsNotSure() throws InterruptedException {
		this.world.says("tower", "alice", "I will bring the wine to your house.");
		this.world.says("tower", "bob", "You never brought the ladder.", "Did you bring the wine to my house?",
				"You broke your promise to pay.");
		this.world.settles();

		assertThat(statuses("", "")).containsExactly("OPEN");
	}

	@Test
	void stayOpenWhereOneSaysOtherwiseThanAnother() throws InterruptedException {
		this.world.says("tower", "alice", "I will pay you back on Friday.");
		this.world.says("tower", "alice", "I paid you back.");
		this.world.says("tower", "bob", "You never paid me back.");
		this.world.settles();

		assertThat(statuses("", "")).containsExactly("OPEN");
	}

	@Test
	void ofAnyKindAreMeantWhereThereIsOnlyOne() throws InterruptedException {
		this.world.says("tower", "alice", "I will bring the wine to your house.");
		this.world.says("tower", "bob", "You broke your promise.");
		this.world.settles();
		assertThat(statuses("", "")).containsExactly("BROKEN");

		this.world.says("hall", "charlie", "Alice, I will mend your roof.", "Alice, I will paint your door.");
		this.world.says("hall", "alice", "Charlie, you broke your promise.");
		this.world.settles();
		assertThat(statuses("", "(by: \"charlie\")")).containsExactly("OPEN", "OPEN");
	}

	@Test
	void areMeantByOneWhoWasPromisedNothingWhereThereIsNoOther() throws InterruptedException {
		this.world.says("hall", "alice", "Charlie, I will mend the roof of your barn.");
		this.world.says("hall", "bob", "You broke your promise, alice!");
		this.world.settles();
		assertThat(statuses("", "")).containsExactly("BROKEN");
		assertThat(statuses("charlie", "")).containsExactly("BROKEN");

		this.world.says("hall", "charlie", "Alice, I will bring you the wine.", "Bob, I will paint your door.");
		this.world.says("hall", "alice", "Charlie, you broke your promise to bob.");
		this.world.settles();
		assertThat(statuses("", "(by: \"charlie\")")).containsExactly("OPEN", "BROKEN");
		assertThat(statuses("", "(to: \"bob\")")).containsExactly("BROKEN");
	}

	@Test
	void stayOpenWhereOneWhoWasPromisedNothingMayMeanAnother() throws InterruptedException {
		this.world.says("tower", "alice", "I will bring you the wine, bob.");
		this.world.says("hall", "alice", "Bob, I will mend your roof.");
		this.world.says("hall", "charlie", "You broke your promise, alice!");
		this.world.settles();
		assertThat(statuses("", "")).containsExactly("OPEN", "OPEN");
		assertThat(statuses("", "(to: \"bob\")")).containsExactly("OPEN", "OPEN");

		this.world.says("tower", "bob", "I will water your garden, alice.");
		this.world.says("hall", "charlie", "Bob, you broke your promise!", "Did you break your promise, bob?",
				"If you break your promise, bob, I leave.");
		this.world.settles();
		assertThat(statuses("", "(by: \"bob\")")).containsExactly("OPEN");
	}

	@Test
	void ofAnyKindAreMeantWhereTheOthersEndedOtherwise() throws InterruptedException {
		this.world.says("tower", "alice", "I will bring the wine to your house.", "I will mend your roof.");
		this.world.says("tower", "bob", "You brought the wine to my house, as promised.");
		this.world.says("tower", "bob", "Alice, you broke your promise.");
		this.world.settles();
		assertThat(statuses("", "")).containsExactly("KEPT", "BROKEN");
	}

	@Test
	void areOwedToWhomTheyServe() throws InterruptedException {
		this.world.says("hall", "alice", "Charlie, good morning.",
				"I'll help bob with the harvest, I give you my word.");
		this.world.says("hall", "bob", "Alice, you never helped me with the harvest.");
		this.world.settles();

		assertThat(promises("", "").valueStream()).singleElement()
			.satisfies((one) -> assertThat(World.texts(one, "to", "name")).containsExactly("bob"));
		assertThat(statuses("", "")).containsExactly("BROKEN");
		assertThat(statuses("", "(to: \"charlie\")")).isEmpty();
		assertThat(statuses("", "(to: \"bob\", status: [BROKEN])")).containsExactly("BROKEN");
	}

	@Test
	void areDecidedByWhatTheViewWitnessed() throws InterruptedException {
		this.world.says("hall", "alice", "Charlie, I will mend the roof of your barn.");
		this.world.says("tower", "bob", "alice never mended the roof of the barn of charlie.");
		this.world.says("tower", "alice", "I will bring you the wine.");
		this.world.settles();

		assertThat(statuses("", "")).containsExactly("BROKEN", "OPEN");
		assertThat(statuses("bob", "")).containsExactly("BROKEN", "OPEN");
		assertThat(statuses("charlie", "")).containsExactly("OPEN");
		assertThat(statuses("charlie", "(status: [BROKEN])")).isEmpty();
		assertThat(promises("charlie", "").toString()).doesNotContain("never", "wine");
	}

	@Test
	void canBeAskedForByPeerAndByWhatBecameOfThem() throws InterruptedException {
		this.world.says("tower", "alice", "I will pay you back on Friday.");
		this.world.says("tower", "bob", "I will bring the wine to your house.");
		this.world.says("tower", "bob", "You paid me back.");
		this.world.settles();

		assertThat(statuses("", "(by: \"alice\")")).containsExactly("KEPT");
		assertThat(statuses("", "(to: \"alice\")")).containsExactly("OPEN");
		assertThat(statuses("", "(status: [KEPT, BROKEN])")).containsExactly("KEPT");
		assertThat(statuses("", "(status: [WITHDRAWN])")).isEmpty();
		assertThat(statuses("", "(first: 1)")).containsExactly("KEPT");
		assertThat(statuses("", "(asOf: \"2001-01-01T00:00:00Z\")")).isEmpty();
		JsonNode error = this.world.ask(PROMISES.formatted("(to: \"nobody\")")).get("errors").get(0);
		assertThat(error.get("extensions").get("code").asString()).isEqualTo("NOT_FOUND");
		assertThat(error.toString()).contains("\"to\"");
	}

	@Test
	void areMadeOnceHoweverOftenOneSwears() throws InterruptedException {
		this.world.says("tower", "alice", "I will guard your gate tonight. I swear it. You have my word.");
		this.world.says("tower", "alice", "I will bring the wine to your house.");
		this.world.settles();

		assertThat(promises("", "").valueStream().map((promise) -> promise.get("quote").asString()))
			.containsExactly("I will guard your gate tonight.", "I will bring the wine to your house.");
	}

	private List<String> statuses(String as, String arguments) {
		return promises(as, arguments).valueStream().map((promise) -> promise.get("status").asString()).toList();
	}

	private JsonNode promises(String as, String arguments) {
		String fields = PROMISES.formatted(arguments);
		JsonNode found = as.isEmpty() ? this.world.look(fields)
				: this.world.look("seenBy(peer: \"" + as + "\") { " + fields + " }").get("seenBy");
		return found.get("promises").get("nodes");
	}

}
