package io.peergraph.network;

import java.util.List;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

/** Who is bound to whom, as each of them sees it. */
@PeergraphTest
class TiesTests {

	private static final String TIES = """
			ties(kinds: [TRUSTS, ALLIED_WITH, OPPOSES]) { nodes { kind from { name } to { name } weight confidence positive negative
			  opinion { belief disbelief uncertainty expectation }
			  evidence { nodes { kind quote saidBy { name } fact { text evidence { message { content } } } } }
			  history { nodes { kind saidBy { name } } } } }""";

	private final World world;

	TiesTests(@LocalServerPort int port) {
		this.world = World.on(port, "ties");
	}

	@BeforeEach
	void meet() {
		this.world.joins("hall", true, "alice", "bob", "charlie");
		this.world.joins("tower", true, "alice", "bob");
	}

	@Test
	void whatIsSaidAsideIsSeenByWhoHeardIt() throws InterruptedException {
		this.world.says("hall", "alice", "I trust charlie.");
		this.world.says("tower", "alice", "I will attack charlie at dawn.");
		this.world.settles();

		assertThat(kinds(ties("", "alice"))).containsExactly("TRUSTS charlie", "OPPOSES charlie");
		assertThat(kinds(ties("bob", "alice"))).containsExactly("TRUSTS charlie", "OPPOSES charlie");
		assertThat(kinds(ties("charlie", "alice"))).containsExactly("TRUSTS charlie");
		assertThat(ties("charlie", "alice").toString()).doesNotContain("attack", "dawn");
	}

	@Test
	void eachLeadsToTheWordsItRestsOn() throws InterruptedException {
		this.world.says("hall", "alice", "I trust charlie.");
		this.world.settles();

		JsonNode tie = ties("", "alice").get(0);
		assertThat(World.texts(tie, "evidence", "nodes", "fact", "evidence", "message", "content"))
			.containsExactly("I trust charlie.");
		assertThat(tie.get("positive").asDouble()).isCloseTo(1, org.assertj.core.data.Offset.offset(0.001));
		assertThat(tie.get("weight").asDouble()).isCloseTo(1.0 / 3, org.assertj.core.data.Offset.offset(0.001));
	}

	@Test
	void areGoneWhenOneTakesThemBackPlainly() throws InterruptedException {
		this.world.says("hall", "alice", "I trust charlie completely.");
		this.world.says("hall", "alice", "I do not trust charlie.");
		this.world.settles();

		assertThat(ties("", "alice").get(0).get("weight").asDouble()).isNotPositive();
	}

	@Test
	void goWithTheLastMessageThatSaysSo() throws InterruptedException {
		List<String> ids = this.world.says("hall", "alice", "I trust charlie.", "I am against bob.");
		this.world.settles();
		this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", java.util.Map.of("id", ids.getFirst()));

		assertThat(kinds(ties("", "alice"))).containsExactly("OPPOSES bob");
	}

	@Test
	void theSameWordsSaidToAnotherAreAnotherTie() throws InterruptedException {
		this.world.joins("cellar", true, "alice", "charlie");
		this.world.says("tower", "alice", "I trust you.");
		this.world.says("cellar", "alice", "I trust you.");
		this.world.settles();

		assertThat(kinds(ties("", "alice"))).containsExactly("TRUSTS bob", "TRUSTS charlie");
		assertThat(kinds(ties("bob", "alice"))).containsExactly("TRUSTS bob");
		assertThat(kinds(ties("charlie", "alice"))).containsExactly("TRUSTS charlie");
	}

	@Test
	void nobodyIsSeenWhomOneDoesNotKnow() throws InterruptedException {
		this.world.joins("cellar", true, "dora", "erik");
		this.world.says("cellar", "dora", "Hello.");
		this.world.says("tower", "alice", "I trust charlie.", "I trust dora.", "dora came. bob, I trust her brother.");
		this.world.settles();

		assertThat(kinds(ties("", "alice"))).containsExactly("TRUSTS charlie", "TRUSTS dora");
		assertThat(kinds(ties("bob", "alice"))).containsExactly("TRUSTS charlie");
		assertThat(kinds(ties("alice", "alice"))).containsExactly("TRUSTS charlie");
	}

	@Test
	void whatIsSaidTwiceInOneMessageIsOnePieceOfEvidence() throws InterruptedException {
		this.world.says("hall", "alice", "I trust bob. Really, I trust bob.");
		this.world.settles();

		assertThat(kinds(ties("", "alice"))).containsExactly("TRUSTS bob");
	}

	@Test
	void whatOneSaysOfOthersWeighsNothing() throws InterruptedException {
		this.world.says("hall", "bob", "alice trusts charlie.");
		this.world.settles();

		assertThat(kinds(ties("", "alice"))).isEmpty();
	}

	@Test
	void whatOneAdmitsWeighsForWhoHearsIt() throws InterruptedException {
		this.world.says("tower", "alice", "I lied to charlie.", "I helped charlie.");
		this.world.settles();
		assertThat(kinds(ties("", "charlie"))).isEmpty();

		String admitted = this.world.says("hall", "alice", "Charlie, I broke my word to you.").getFirst();
		this.world.says("hall", "alice", "Charlie, I kept my promise to you.");
		this.world.settles();
		for (String as : List.of("", "charlie", "bob", "alice")) {
			JsonNode tie = ties(as, "charlie").get(0);
			assertThat(kinds(ties(as, "charlie"))).as(as).containsExactly("TRUSTS alice");
			assertThat(tie.get("positive").asDouble()).isZero();
			assertThat(tie.get("negative").asDouble()).isCloseTo(1, org.assertj.core.data.Offset.offset(0.001));
			assertThat(World.texts(tie, "evidence", "nodes", "quote"))
				.containsExactly("Charlie, I broke my word to you.");
		}
		JsonNode trust = trust("charlie", "alice");
		assertThat(trust.get("opinion").get("expectation").asDouble()).isLessThan(0.5);
		assertThat(trust.get("opinion").get("disbelief").asDouble()).isGreaterThan(0.3);

		this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", java.util.Map.of("id", admitted));
		assertThat(kinds(ties("", "charlie"))).isEmpty();
	}

	@Test
	void makeANetworkThatEachSeesAsFarAsItHeard() throws InterruptedException {
		this.world.says("hall", "alice", "I trust charlie.");
		this.world.says("hall", "charlie", "I trust alice.");
		this.world.says("tower", "bob", "I am on your side, alice.");
		this.world.says("tower", "alice", "I am on your side, bob.");
		this.world.settles();
		String network = "network%s { peers { nodes { peer { name } reputation influence core reciprocity community { peers { name } } } } ties { nodes { kind } } balance { triads balanced unbalanced { kind } } communities { peers { name } } }";

		JsonNode all = this.world.look(network.formatted("")).get("network");
		assertThat(World.texts(all, "peers", "nodes", "peer", "name")).containsExactly("alice", "bob", "charlie");
		assertThat(World.texts(all, "ties", "nodes", "kind")).containsExactly("TRUSTS", "TRUSTS", "ALLIED_WITH",
				"ALLIED_WITH", "INTERACTS_WITH", "INTERACTS_WITH");
		JsonNode seen = this.world.look(network.formatted("(as: \"charlie\")")).get("network");
		assertThat(World.texts(seen, "peers", "nodes", "peer", "name")).containsExactly("alice", "charlie");
		assertThat(World.texts(seen, "ties", "nodes", "kind")).containsExactly("TRUSTS", "TRUSTS", "INTERACTS_WITH");
	}

	@Test
	void trustLeadsThroughOthersAsFarAsThePeerHeard() throws InterruptedException {
		this.world.joins("yard", true, "alice", "bob", "charlie", "dora");
		this.world.says("yard", "alice", "I trust bob.");
		this.world.says("yard", "bob", "I trust dora.");
		this.world.says("tower", "bob", "I trust charlie.");
		this.world.settles();

		JsonNode trust = trust("alice", "dora");
		assertThat(trust.get("opinion").get("expectation").asDouble()).isGreaterThan(0.5);
		assertThat(trust.get("direct").isNull()).isTrue();
		assertThat(trust.get("paths").get(0).valueStream().map((step) -> step.get("text").asString())).containsExactly(
				"alice trusts bob: \u201CI trust bob.\u201D", "bob trusts dora: \u201CI trust dora.\u201D");
		assertThat(trust("dora", "charlie").get("paths")).isEmpty();
	}

	@Test
	void theSurestWayLeadsAlongWhatThePeerHeard() throws InterruptedException {
		this.world.joins("yard", true, "alice", "bob", "charlie", "dora");
		this.world.says("yard", "alice", "I trust bob.");
		this.world.says("yard", "bob", "I am on the side of dora.");
		this.world.says("yard", "dora", "I trust charlie.");
		this.world.says("tower", "bob", "I trust charlie.");
		this.world.settles();

		assertThat(path("alice", "dora", "")).containsExactly("alice trusts bob: \u201CI trust bob.\u201D",
				"bob stands with dora: \u201CI am on the side of dora.\u201D");
		assertThat(path("alice", "dora", ", kinds: [TRUSTS]")).isEmpty();
		assertThat(path("alice", "charlie", "")).containsExactly("alice trusts bob: \u201CI trust bob.\u201D",
				"bob trusts charlie: \u201CI trust charlie.\u201D");
		assertThat(path("dora", "charlie", "")).containsExactly("dora trusts charlie: \u201CI trust charlie.\u201D");
		assertThat(path("charlie", "alice", "")).isEmpty();
		JsonNode seen = this.world
			.look("seenBy(peer: \"charlie\") { peer(name: \"alice\") { pathTo(peer: \"charlie\") { text } } }");
		assertThat(World.texts(seen, "seenBy", "peer", "pathTo", "text")).hasSize(3)
			.noneMatch((step) -> step.contains("bob trusts charlie"));
		assertThat(this.world.ask("peer(name: \"alice\") { pathTo(peer: \"nobody\") { text } }")
			.at("/errors/0/extensions/code")
			.asString()).isEqualTo("NOT_FOUND");
	}

	@Test
	void aWaySaysWhatWasSaidLastWhereAsMuchSpeaksAgainstIt() throws InterruptedException {
		this.world.joins("yard", true, "alice", "bob");
		this.world.says("yard", "alice", "Bob, we are allies.");
		this.world.settles();
		this.world.says("yard", "alice", "Bob, we are no longer allies.");
		this.world.settles();

		assertThat(path("alice", "bob", ", kinds: [ALLIED_WITH]")).singleElement(STRING)
			.startsWith("alice stands no longer with bob: \u201C")
			.contains("no longer allies");
	}

	@Test
	void whomAnotherHasMetChangesNothing() throws InterruptedException {
		this.world.joins("den", true, "alice", "bob", "zed");
		this.world.says("den", "alice", "I do not trust charlie.");
		this.world.settles();
		String before = ties("bob", "alice").toString();
		this.world.joins("secret", true, "zed", "charlie");
		this.world.joins("cave", true, "alice", "bob", "yan");
		this.world.says("cave", "alice", "I do not trust charlie.");
		this.world.settles();

		assertThat(before).contains("DISTRUST");
		assertThat(kinds(ties("bob", "alice"))).isEqualTo(List.of("TRUSTS charlie"));
		assertThat(ties("yan", "alice").toString()).doesNotContain("charlie");
	}

	private List<String> path(String peer, String other, String arguments) {
		JsonNode found = this.world.look("peer(name: \"%s\") { pathTo(peer: \"%s\"%s) { text tie { kind } } }"
			.formatted(peer, other, arguments));
		return World.texts(found, "peer", "pathTo", "text");
	}

	private JsonNode trust(String peer, String other) {
		return this.world.look(
				"peer(name: \"%s\") { trustIn(peer: \"%s\") { opinion { belief disbelief expectation } direct { weight } paths { text } } }"
					.formatted(peer, other))
			.get("peer")
			.get("trustIn");
	}

	private JsonNode ties(String as, String peer) {
		String fields = "peer(name: \"" + peer + "\") { " + TIES + " }";
		JsonNode found = as.isEmpty() ? this.world.look(fields)
				: this.world.look("seenBy(peer: \"" + as + "\") { " + fields + " }").get("seenBy");
		return found.get("peer").get("ties").get("nodes");
	}

	private static List<String> kinds(JsonNode ties) {
		return ties.valueStream()
			.map((tie) -> tie.get("kind").asString() + " " + tie.get("to").get("name").asString())
			.toList();
	}

}
