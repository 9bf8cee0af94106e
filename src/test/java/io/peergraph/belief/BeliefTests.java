package io.peergraph.belief;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.peergraph.Invariants;
import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Who believes what, and since when, as statements take the place of others. */
@PeergraphTest
class BeliefTests {

	private static final String KNOWN = """
			facts { id text recordedAt } markdown
			holdings(history: true) { since until timesDerived fact { id text evidence { quote support } } supersededBy { text } }""";

	private final World world;

	BeliefTests(@LocalServerPort int port) {
		this.world = World.on(port, "demo");
	}

	@BeforeEach
	void meet() {
		this.world.joins("council", true, "alice", "bob", "charlie").joins("tower", true, "alice", "bob");
	}

	@AfterEach
	void holds() {
		Invariants.hold();
	}

	@Test
	void onlyWhoHeardTheNewsKnowsBetter() throws Exception {
		says("council", 1, "I live in Porto.");
		says("tower", 2, "I moved to Lisbon last week.");
		this.world.settles();

		assertThat(texts("bob")).singleElement().asString().contains("Lisbon");
		assertThat(texts("alice")).isEqualTo(texts("bob"));
		assertThat(texts("charlie")).singleElement().asString().contains("Porto");
		assertThat(known("bob", "").at("/holdings/0/supersededBy/text").asString()).contains("Lisbon");
		assertThat(World.texts(known("bob", ""), "holdings", "until").getFirst()).startsWith("2026-03-02");
		assertThat(World.texts(known("charlie", ""), "holdings", "until")).containsExactly("");
		assertThat(World.texts(known("bob", "asOf: \"2026-03-01T12:00:00Z\""), "facts", "text")).singleElement()
			.asString()
			.contains("Porto");
		assertThat(TestDatabase.query(
				"MATCH (n:Fact)-[s:SUPERSEDES]->(o:Fact) RETURN s.rule AS rule, n.text AS newer, s.at AS at", Map.of()))
			.singleElement()
			.satisfies((row) -> assertThat(row.get("rule").asString()).isEqualTo("residence"))
			.satisfies((row) -> assertThat(row.get("newer").asString()).contains("Lisbon"));
	}

	@Test
	void movingBackOpensAnotherTime() throws Exception {
		says("council", 1, "I live in Porto.");
		says("tower", 2, "I moved to Lisbon.");
		says("council", 3, "I live in Porto.");
		this.world.settles();

		assertThat(texts("bob")).containsExactly("alice lives in Porto");
		assertThat(World.texts(known("bob", ""), "holdings", "fact", "text")).containsExactly("alice lives in Porto",
				"alice moved to Lisbon", "alice lives in Porto");
		assertThat(World.texts(known("bob", ""), "holdings", "timesDerived")).containsExactly("1", "1", "2");
		assertThat(World.texts(known("bob", "asOf: \"2026-03-02T12:00:00Z\""), "facts", "text"))
			.containsExactly("alice moved to Lisbon");
		assertThat(World.texts(known("charlie", ""), "holdings", "timesDerived")).containsExactly("2");
	}

	@Test
	void whatIsProcessedLateHasItsPlaceInTime() throws Exception {
		says("tower", 3, "I moved to Lisbon.", "My favourite colour is green.");
		this.world.settles();
		says("council", 1, "I live in Porto.", "My favourite colour is blue.");
		this.world.settles();

		assertThat(texts("bob")).containsExactlyInAnyOrder("alice moved to Lisbon",
				"alice's favourite colour is green");
		assertThat(texts("charlie")).containsExactlyInAnyOrder("alice lives in Porto",
				"alice's favourite colour is blue");
	}

	@Test
	void aWrongSupersessionIsUndone() throws Exception {
		says("council", 1, "I work at a bank.");
		says("council", 2, "I work at a school.");
		this.world.settles();
		assertThat(texts("bob")).containsExactly("alice works at a school");
		JsonNode held = known("bob", "").get("holdings");

		JsonNode undone = this.world.mutate("undoSupersession", "UndoSupersessionInput", "undone fact { text }",
				Map.of("workspace", "demo", "fact", held.get(0).at("/fact/id").asString(), "supersededBy",
						held.get(1).at("/fact/id").asString()));

		assertThat(undone.get("undone").asBoolean()).isTrue();
		assertThat(texts("bob")).containsExactly("alice works at a bank", "alice works at a school");
		assertThat(texts("charlie")).hasSize(2);
		says("council", 3, "I work at a school.");
		this.world.settles();
		assertThat(texts("bob")).hasSize(2);
	}

	@Test
	void aDenialTakesThePlaceOfWhatItDenies() throws Exception {
		says("council", 1, "I like coffee.", "I smoke.", "I live in Porto.");
		says("council", 2, "I don't like coffee anymore.", "I no longer smoke.", "I live in Lisbon.");
		says("council", 3, "I no longer live in Porto.");
		this.world.settles();

		assertThat(texts("bob")).containsExactlyInAnyOrder("alice does not like coffee anymore",
				"alice no longer smokes", "alice lives in Lisbon", "alice no longer lives in Porto");
	}

	@Test
	void deletingTheNewsBringsBackTheOld() throws Exception {
		says("council", 1, "I live in Porto.");
		String news = says("tower", 2, "I moved to Lisbon.").getFirst();
		this.world.settles();

		this.world.mutate("deleteMessage", "DeleteMessageInput", "deleted", Map.of("id", news));

		assertThat(texts("bob")).containsExactly("alice lives in Porto");
		assertThat(TestDatabase.query("MATCH ()-[s:SUPERSEDES]->() RETURN s", Map.of())).isEmpty();
	}

	@Test
	void aParaphraseMergesWithinARepresentation() throws Exception {
		says("council", 1, "I have a dog.");
		says("tower", 2, "I have got a dog.");
		this.world.settles();

		assertThat(texts("bob")).hasSize(1);
		assertThat(texts("charlie")).containsExactly("alice has a dog");
		JsonNode bobs = known("bob", "").get("holdings");
		assertThat(World.texts(bobs.get(1), "timesDerived")).containsExactly("2");
		assertThat(World.texts(bobs.get(1), "fact", "evidence", "quote")).hasSize(2);
		assertThat(World.texts(known("charlie", ""), "holdings", "fact", "evidence", "quote")).hasSize(1);
		assertThat(World.texts(known("bob", "asOf: \"2026-03-01T12:00:00Z\""), "facts", "text"))
			.containsExactly("alice has a dog");
	}

	@Test
	void aParaphraseReadTogetherMergesAsWell() throws Exception {
		says("council", 1, "I have a dog.", "I have got a dog.");
		this.world.settles();

		assertThat(texts("bob")).hasSize(1);
		assertThat(World.texts(known("bob", ""), "holdings", "timesDerived")).contains("2");
	}

	@Test
	void theOrderOfWorkDoesNotMatter() throws Exception {
		List<List<Object>> told = new ArrayList<>(
				List.of(List.of("council", 1, "I live in Porto."), List.of("tower", 2, "I moved to Lisbon."),
						List.of("council", 3, "I live in Porto."), List.of("tower", 4, "I live in Graz."),
						List.of("tower", 5, "I have a dog."), List.of("council", 6, "I have got a dog."),
						List.of("council", 7, "I like tea."), List.of("tower", 8, "I do not like tea.")));
		String first = "";
		for (int round = 0; round < 4; round++) {
			for (List<Object> one : told) {
				says((String) one.get(0), (Integer) one.get(1), (String) one.get(2));
				if (round % 2 == 0) {
					this.world.settles();
				}
			}
			this.world.settles();
			Invariants.hold();
			String found = held();
			assertThat(found).isNotEmpty();
			first = first.isEmpty() ? found : first;
			assertThat(found).isEqualTo(first);
			TestDatabase.wipe();
			meet();
			Collections.shuffle(told, new Random(round));
		}
		says("council", 1, "I live in Porto.");
		this.world.settles();
	}

	private static String held() {
		StringBuilder all = new StringBuilder();
		TestDatabase.query("""
				MATCH (r:Representation)-[i:INCLUDES]->(f:Fact)
				RETURN r.observer + ': ' + f.text + ' ' + i.since + ' ' + coalesce(toString(i.until), '') + ' '
				  + i.timesDerived + ' ' + coalesce(i.endedBy, '') AS held ORDER BY held
				UNION ALL
				MATCH (n:Fact)-[s:SUPERSEDES]->(o:Fact)
				RETURN n.text + ' > ' + o.text + ' ' + s.rule + ' ' + s.at AS held ORDER BY held""", Map.of())
			.forEach((row) -> all.append(row.get("held").asString()).append('\n'));
		return all.toString();
	}

	private List<String> says(String session, int day, String... contents) {
		List<Map<String, Object>> messages = new ArrayList<>();
		for (String content : contents) {
			messages
				.add(Map.of("peer", "alice", "content", content, "createdAt", "2026-03-%02dT10:00:00Z".formatted(day)));
		}
		JsonNode added = this.world.mutate("addMessages", "AddMessagesInput", "messages { id }",
				Map.of("workspace", "demo", "session", session, "messages", messages));
		return World.texts(added, "messages", "id");
	}

	private List<String> texts(String observer) {
		return World.texts(known(observer, ""), "facts", "text");
	}

	private JsonNode known(String observer, String arguments) {
		return this.world
			.look("peer(name: \"%s\") { representation(of: \"alice\" %s) { %s } }".formatted(observer, arguments,
					KNOWN))
			.get("peer")
			.get("representation");
	}

}
