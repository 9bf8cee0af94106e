package io.peergraph.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.access.View;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.filter.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Facts are found by what they mean among those that whoever asks has. */
@PeergraphTest
class FactSearchTests {

	private static final String HIT = "{ fact { text holders { name } } score distance reasons }";

	private final World world;

	private final Recall recall;

	FactSearchTests(@LocalServerPort int port, @Autowired Recall recall) {
		this.world = World.on(port, "meaning");
		this.recall = recall;
	}

	@BeforeEach
	void talk() throws InterruptedException {
		this.world.joins("lunch", true, "alice", "bob", "charlie").joins("side", true, "alice", "bob");
		this.world.says("lunch", "alice", "I play the violin.", "I like fried eggs for breakfast.");
		this.world.says("lunch", "charlie", "I play the piano.");
		this.world.says("side", "alice", "I hate the sound of pianos.");
		this.world.settles();
	}

	@Test
	void findsWhatMeansTheSameFirst() {
		List<JsonNode> hits = hits("%s", "query: \"musical instruments\", maxDistance: 1");

		assertThat(hits).hasSizeGreaterThan(2);
		assertThat(texts(hits).getLast()).isEqualTo("alice likes fried eggs for breakfast");
		assertThat(hits).extracting((hit) -> hit.get("score").asDouble())
			.isSortedAccordingTo((one, other) -> Double.compare(other, one));
		assertThat(hits).allSatisfy((hit) -> assertThat(hit.get("distance").asDouble()).isBetween(0.0, 1.0));
	}

	@Test
	void findsOnlyWhatIsNearEnough() {
		double distance = hits("%s", "query: \"Who plays the violin?\", maxDistance: 1").getFirst()
			.get("distance")
			.asDouble();

		assertThat(texts(hits("%s", "query: \"Who plays the violin?\", maxDistance: " + (distance + 0.001))))
			.containsExactly("alice plays the violin");
		assertThat(hits("%s", "query: \"Who plays the violin?\", maxDistance: 0")).isEmpty();
		assertThat(hits("%s", "query: \"Who plays the violin?\", first: 1")).hasSize(1);
	}

	@Test
	void looksAmongWhatThePeerHolds() {
		String query = "query: \"the sound of pianos\", maxDistance: 1";

		assertThat(texts(hits("peer(name: \"bob\") { %s }", query)).getFirst())
			.isEqualTo("alice hates the sound of pianos");
		for (String eyes : List.of("seenBy(peer: \"charlie\") { %s }", "peer(name: \"charlie\") { %s }",
				"seenBy(peer: \"charlie\") { peer(name: \"charlie\") { %s } }")) {
			assertThat(texts(hits(eyes, query))).contains("charlie plays the piano")
				.doesNotContain("alice hates the sound of pianos");
		}
		assertThat(texts(hits("%s", query + ", as: \"charlie\""))).doesNotContain("alice hates the sound of pianos");
		assertThat(hits("seenBy(peer: \"charlie\") { peer(name: \"bob\") { %s } }", query)).isEmpty();
		assertThat(World.texts(hits("seenBy(peer: \"charlie\") { %s }", query).getFirst(), "fact", "holders", "name"))
			.containsExactly("charlie");
	}

	@Test
	void looksAmongWhatIsKnownOfOneAndWhatAFilterLeaves() {
		String query = "query: \"What do they play?\", maxDistance: 1";

		assertThat(texts(hits("peer(name: \"bob\") { %s }", query + ", about: \"charlie\"")))
			.containsExactly("charlie plays the piano");
		assertThat(texts(hits("peer(name: \"bob\") { %s }", query + ", filter: {session: {eq: \"side\"}}")))
			.containsExactly("alice hates the sound of pianos");
		assertThat(texts(hits("%s", query + ", filter: {session: {eq: \"side\"}}")))
			.containsExactly("alice hates the sound of pianos");
		assertThat(hits("seenBy(peer: \"charlie\") { %s }", query + ", filter: {session: {eq: \"side\"}}")).isEmpty();
	}

	@Test
	void findsInALargeWorkspaceWhatAnIndexHasNear() {
		TestDatabase.query(
				"""
						MATCH (f:Fact {text: 'alice likes fried eggs for breakfast'})
						UNWIND range(1, 2100) AS number
						CREATE (g:Fact {id: 'more-' + number, workspace: f.workspace, about: f.about, text: 'more ' + number, level: f.level,
						  recordedAt: f.recordedAt + duration({seconds: number}), derivedBy: f.derivedBy, embeddedBy: f.embeddedBy})
						WITH g, f CALL db.create.setNodeVectorProperty(g, 'embedding', f.embedding)""",
				Map.of());
		TestDatabase.query("CALL db.awaitIndexes(60)", Map.of());

		assertThat(this.recall
			.facts(new FactSearch(View.of("meaning"), null, "Who plays the violin?", 3, null, Filter.NONE))).first()
			.satisfies((hit) -> assertThat(hit.fact().text()).isEqualTo("alice plays the violin"));
	}

	@Test
	void refusesWhatIsOutOfRange() {
		for (String arguments : List.of("query: \"eggs\", maxDistance: 1.5", "query: \"eggs\", maxDistance: -0.1",
				"query: \"eggs\", first: 0", "query: \"eggs\", first: 101")) {
			assertThat(code(arguments)).as(arguments).isEqualTo("INVALID_VALUE");
		}
		assertThat(code("query: \" \"")).isEqualTo("REQUIRED");
	}

	private String code(String arguments) {
		return this.world.ask("searchFacts(%s) { score }".formatted(arguments))
			.at("/errors/0/extensions/code")
			.asString();
	}

	private static List<String> texts(List<JsonNode> hits) {
		return hits.stream().map((hit) -> hit.at("/fact/text").asString()).toList();
	}

	private List<JsonNode> hits(String around, String arguments) {
		JsonNode found = this.world.look(around.formatted("searchFacts(" + arguments + ") " + HIT));
		while (found.get("searchFacts") == null) {
			found = found.iterator().next();
		}
		List<JsonNode> hits = new ArrayList<>();
		found.get("searchFacts").forEach(hits::add);
		return hits;
	}

}
