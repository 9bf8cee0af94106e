package io.peergraph.promise;

import java.util.List;
import java.util.stream.Stream;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Who stood with whom and when, as each of those who heard of it sees it. */
@PeergraphTest
class AlliancesTests {

	private static final String ALLIANCES = """
			alliances%s { pageInfo { hasNextPage } nodes { peers { name } status since until offeredBy { quote fact { evidence { message { content } } } }
			  formedBy { quote from { name } fact { evidence { message { content } } } }
			  endedBy { quote kind from { name } fact { evidence { message { content } } } } } }""";

	private final World world;

	AlliancesTests(@LocalServerPort int port) {
		this.world = World.on(port, "alliances");
	}

	@BeforeEach
	void meet() {
		this.world.joins("hall", true, "alice", "bob", "charlie");
		this.world.joins("tower", true, "alice", "bob");
	}

	@Test
	void areOfferedHeldAndBroken() throws InterruptedException {
		this.world.says("tower", "alice", "Let us be allies.");
		this.world.settles();
		assertThat(lines("", "")).containsExactly("alice bob PROPOSED by Let us be allies.");

		this.world.says("tower", "bob", "I accept, we are allies.");
		this.world.settles();
		assertThat(lines("", "")).containsExactly("alice bob HELD by I accept, we are allies.");

		this.world.says("tower", "bob", "Our alliance is over.");
		this.world.settles();
		assertThat(lines("", ""))
			.containsExactly("alice bob BROKEN by I accept, we are allies. until Our alliance is over.");
		JsonNode broken = alliances("", "").get(0);
		assertThat(World.texts(broken, "endedBy", "fact", "evidence", "message", "content"))
			.containsExactly("Our alliance is over.");
		assertThat(broken.get("until").asString()).isNotEmpty();
	}

	@Test
	void areHeldWhereAQuestionIsAnsweredWithYes() throws InterruptedException {
		for (String[] talk : new String[][] { { "Will you be my ally, bob?", "Yes alice, you are my ally." },
				{ "Will you be my ally, bob?", "Yes, deal." }, { "Bob, shall we be allies?", "Yes, deal!" },
				{ "Do you want to be my ally?", "Yes, I do." }, { "Will you ally with me, bob?", "Deal, alice." },
				{ "Bob, will you stand with me against charlie?", "Yes alice, I will." },
				{ "Would you join my alliance?", "I would love to." }, { "An alliance, bob?", "Gladly, alice!" } }) {
			this.world.says("tower", "alice", talk[0]);
			this.world.says("tower", "bob", talk[1]);
			this.world.says("tower", "bob", "Our alliance is over, alice.");
			this.world.settles();

			assertThat(alliances("", "").valueStream().toList().getLast().get("status").asString())
				.as(talk[0] + " " + talk[1])
				.isEqualTo("BROKEN");
		}
	}

	@Test
	void areHeldThoughOneWantedItBeforeItWasAsked() throws InterruptedException {
		this.world.says("tower", "bob", "Alice, I am on your side.");
		this.world.says("hall", "alice", "Will you be my ally, bob?");
		this.world.says("hall", "charlie", "Bob, what a lovely day.");
		this.world.says("hall", "bob", "Yes alice, deal.");
		this.world.settles();

		assertThat(lines("", "")).containsExactly("alice bob HELD by Yes alice, deal.");
		assertThat(lines("charlie", "")).containsExactly("alice bob HELD by Yes alice, deal.");
	}

	@Test
	void areNotHeldWhereAQuestionIsNotAnsweredWithYes() throws InterruptedException {
		for (String[] talk : new String[][] { { "Will you be my ally, bob?", "No, alice." },
				{ "Will you be my ally, bob?", "Yes, but not now." }, { "Will you be my ally, bob?", "Maybe." },
				{ "Will you be my ally, bob?", "Is charlie your ally?" },
				{ "Will you be my ally, bob?", "Yes, if you pay me." } }) {
			this.world.says("tower", "alice", talk[0]);
			this.world.says("tower", "bob", talk[1]);
			this.world.settles();

			assertThat(lines("", "(status: [HELD])")).as(talk[0] + " " + talk[1]).isEmpty();
		}
	}

	@Test
	void areHeldForThoseWhoHeardBothTheOfferAndTheAnswer() throws InterruptedException {
		this.world.says("tower", "alice", "Will you be my ally, bob?");
		this.world.says("tower", "bob", "Yes, deal.");
		this.world.joins("tower", true, "charlie");
		this.world.says("tower", "bob", "Alice, you are my ally.");
		this.world.settles();

		assertThat(lines("", "")).containsExactly("alice bob HELD by Yes, deal.");
		JsonNode held = alliances("", "").get(0);
		assertThat(World.texts(held, "offeredBy", "fact", "evidence", "message", "content"))
			.containsExactly("Will you be my ally, bob?");
		assertThat(World.texts(held, "formedBy", "fact", "evidence", "message", "content"))
			.containsExactly("Yes, deal.");
		assertThat(lines("bob", "")).containsExactly("alice bob HELD by Yes, deal.");
		assertThat(lines("charlie", "")).containsExactly("alice bob PROPOSED by you are my ally.");
	}

	@Test
	void areNotAgreedToByAQuestion() throws InterruptedException {
		this.world.says("tower", "alice", "Let us be allies.");
		this.world.says("tower", "bob", "Shall we be allies?");
		this.world.settles();

		assertThat(lines("", "")).containsExactly("alice bob PROPOSED by Let us be allies.");
	}

	@Test
	void endByGraveHarmOnly() throws InterruptedException {
		this.world.says("tower", "alice", "Let us be allies.");
		this.world.says("tower", "bob", "I accept, we are allies.");
		this.world.says("tower", "alice", "Bob, you made fun of me.");
		this.world.settles();
		assertThat(lines("", "")).containsExactly("alice bob HELD by I accept, we are allies.");

		this.world.says("tower", "alice", "Bob, you attacked me!");
		this.world.settles();
		assertThat(lines("", ""))
			.containsExactly("alice bob BROKEN by I accept, we are allies. until Bob, you attacked me!");
	}

	@Test
	void canBeMadeAnewAfterTheyEnded() throws InterruptedException {
		this.world.says("tower", "alice", "Let us be allies.");
		this.world.says("tower", "bob", "I accept, we are allies.");
		this.world.says("tower", "alice", "Bob, you betrayed me!");
		this.world.says("tower", "bob", "I want to be your ally again.");
		this.world.settles();

		assertThat(lines("", "(member: \"alice\")")).containsExactly(
				"alice bob BROKEN by I accept, we are allies. until Bob, you betrayed me!",
				"alice bob PROPOSED by I want to be your ally again.");
		assertThat(lines("", "(status: [PROPOSED])"))
			.containsExactly("alice bob PROPOSED by I want to be your ally again.");
		assertThat(lines("", "(member: \"charlie\")")).isEmpty();
		assertThat(lines("", "(first: 1)")).hasSize(1);
		assertThat(lines("", "(asOf: \"2001-01-01T00:00:00Z\")")).isEmpty();
	}

	@Test
	void areNotMadeByWhatOneSaysOfOthers() throws InterruptedException {
		this.world.says("hall", "charlie", "alice is allied with bob.", "bob is allied with alice.");
		this.world.says("hall", "alice", "I am on your side, bob.");
		this.world.settles();

		assertThat(lines("", "(status: [HELD, BROKEN])")).isEmpty();
	}

	@Test
	void thatAreSecretAreSeenByWhoHeardOfThem() throws InterruptedException {
		this.world.says("tower", "alice", "Let us be allies against charlie.");
		this.world.says("tower", "bob", "I accept, we are allies.");
		this.world.says("hall", "alice", "Let us be allies, charlie.");
		this.world.says("hall", "charlie", "I accept, we are allies.");
		this.world.says("tower", "alice", "I will attack charlie at dawn.");
		this.world.settles();

		assertThat(lines("", "(member: \"bob\")")).containsExactly("alice bob HELD by I accept, we are allies.");
		assertThat(lines("", ""))
			.contains("alice charlie BROKEN by I accept, we are allies. until I will attack charlie at dawn.");
		assertThat(lines("bob", ""))
			.contains("alice charlie BROKEN by I accept, we are allies. until I will attack charlie at dawn.");
		assertThat(lines("charlie", "")).containsExactly("alice charlie HELD by I accept, we are allies.");
		assertThat(alliances("charlie", "").toString()).doesNotContain("dawn", "bob");
	}

	@Test
	void ofWhomNobodyKnowsAreAnError() {
		JsonNode error = this.world.ask(ALLIANCES.formatted("(member: \"nobody\")")).get("errors").get(0);

		assertThat(error.get("extensions").get("code").asString()).isEqualTo("NOT_FOUND");
		assertThat(error.toString()).contains("\"member\"");
	}

	@Test
	void theTimelineHasAllThatWasSaidBetweenPeers() throws InterruptedException {
		this.world.says("hall", "alice", "I trust charlie.", "I trust bob.");
		this.world.says("tower", "bob", "I trust alice.", "I distrust charlie.");
		this.world.says("hall", "charlie", "alice trusts bob.");
		this.world.settles();

		assertThat(timeline("", "\"alice\", \"bob\"")).containsExactly("alice TRUST bob by null",
				"bob TRUST alice by null", "alice TRUST bob by charlie");
		assertThat(timeline("charlie", "\"alice\", \"bob\"")).containsExactly("alice TRUST bob by null",
				"alice TRUST bob by charlie");
		assertThat(timeline("", "\"charlie\"")).containsExactly("alice TRUST charlie by null",
				"bob DISTRUST charlie by null");
		assertThat(timeline("charlie", "\"charlie\"")).containsExactly("alice TRUST charlie by null");
		JsonNode page = this.world
			.look("timeline(peers: [\"bob\", \"alice\"], first: 1) { pageInfo { hasNextPage endCursor } }")
			.get("timeline");
		JsonNode next = this.world
			.look("timeline(peers: [\"alice\", \"bob\"], first: 1, after: \"%s\") { nodes { from { name } } }"
				.formatted(page.get("pageInfo").get("endCursor").asString()));
		assertThat(World.texts(next, "timeline", "nodes", "from", "name")).containsExactly("bob");
	}

	@Test
	void aTimelineOfNobodyIsAnError() {
		for (String peers : List.of("", "\"alice\", \"nobody\"")) {
			JsonNode error = this.world.ask("timeline(peers: [" + peers + "]) { nodes { quote } }")
				.get("errors")
				.get(0);
			assertThat(error.get("extensions").get("code").asString()).isIn("TOO_FEW", "NOT_FOUND");
			assertThat(error.toString()).contains("\"peers\"");
		}
	}

	private List<String> timeline(String as, String peers) {
		return seen(as, "timeline(peers: [" + peers + "]) { nodes { kind from { name } to { name } saidBy { name } } }")
			.at("/timeline/nodes")
			.valueStream()
			.map((one) -> "%s %s %s by %s".formatted(one.at("/from/name").asString(), one.get("kind").asString(),
					one.at("/to/name").asString(), one.at("/saidBy/name").asString("null")))
			.toList();
	}

	private List<String> lines(String as, String arguments) {
		return alliances(as, arguments).valueStream()
			.map((one) -> Stream
				.of(String.join(" ", World.texts(one, "peers", "name")), one.get("status").asString(), "by",
						one.at("/formedBy/quote").asString(),
						one.get("endedBy").isNull() ? "" : "until " + one.at("/endedBy/quote").asString())
				.filter((part) -> !part.isEmpty())
				.collect(java.util.stream.Collectors.joining(" ")))
			.toList();
	}

	private JsonNode alliances(String as, String arguments) {
		return seen(as, ALLIANCES.formatted(arguments)).at("/alliances/nodes");
	}

	private JsonNode seen(String as, String fields) {
		return as.isEmpty() ? this.world.look(fields)
				: this.world.look("seenBy(peer: \"" + as + "\") { " + fields + " }").get("seenBy");
	}

}
