package io.peergraph;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What is written by a {@link FinishedGraph} is shaped as what is derived. */
@LongTest
@PeergraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FinishedGraphTests {

	private static final Crowd CROWD = new Crowd(1, 20, 1_000);

	private static final String NODES = """
			MATCH (x {workspace: $workspace})
			UNWIND labels(x) AS type
			""";

	private static final String RELATIONSHIPS = """
			MATCH ({workspace: $workspace})-[x]->()
			WITH x, type(x) AS type
			""";

	@LocalServerPort
	int port;

	@BeforeAll
	void say() throws InterruptedException {
		FinishedGraph.write("written", CROWD, true);
		World world = World.on(this.port, "derived");
		CROWD.meetings().forEach((meeting) -> {
			world.joins(meeting.name(), true, meeting.members().toArray(String[]::new));
			world.mutate("addMessages", "AddMessagesInput", "messages { id }", Map.of("workspace", "derived", "session",
					meeting.name(), "messages", meeting.said().stream().map(FinishedGraphTests::input).toList()));
		});
		world.settles();
	}

	private static Map<String, Object> input(Crowd.Said said) {
		return Map.of("peer", said.author(), "content", said.content(), "createdAt", said.at().toString());
	}

	@Test
	void hasTheSameLabelsTypesAndProperties() {
		String names = " UNWIND [''] + keys(x) AS name WITH DISTINCT type, name ORDER BY name RETURN type, collect(name) AS found";
		Function<Value, List<String>> found = (value) -> value.asList(Value::asString);

		assertThat(read(NODES + names, "written", found)).isEqualTo(read(NODES + names, "derived", found));
		assertThat(read(RELATIONSHIPS + names, "written", found))
			.isEqualTo(read(RELATIONSHIPS + names, "derived", found));
	}

	@Test
	void hasAboutAsManyOfEach() {
		String count = " RETURN type, count(*) AS found";
		for (String some : List.of(NODES + count, RELATIONSHIPS + count)) {
			Map<String, Integer> derived = read(some, "derived", Value::asInt);

			read(some, "written", Value::asInt).forEach((type, number) -> {
				int expected = derived.getOrDefault(type, 0);
				assertThat(number).as(type).isCloseTo(expected, within(1 + expected / 10));
			});
		}
	}

	@Test
	void tiesWeighTheSame() {
		String weights = """
				MATCH (p:Peer {workspace: $workspace})-[t:TRUSTS|ALLIED_WITH|OPPOSES|INTERACTS_WITH]->(q:Peer)
				RETURN type(t) + ' ' + p.name + ' ' + q.name AS type, toInteger(round(100 * t.weight)) AS found""";
		Map<String, Integer> derived = read(weights, "derived", Value::asInt);

		Map<String, Integer> written = read(weights, "written", Value::asInt);

		assertThat(written.entrySet().stream().filter(derived.entrySet()::contains).count())
			.isGreaterThan(written.size() * 9 / 10);
	}

	private static <T> Map<String, T> read(String cypher, String workspace, Function<Value, T> value) {
		Map<String, T> found = new TreeMap<>();
		for (Record row : TestDatabase.query(cypher, Map.of("workspace", workspace))) {
			found.put(row.get("type").asString(), value.apply(row.get("found")));
		}
		return found;
	}

}
