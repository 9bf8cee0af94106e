package io.peergraph.explore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

import io.peergraph.PeergraphTest;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.stance.StanceKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.Path;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The story of the demo, with all that is derived from it. */
@PeergraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class DemoTests {

	@Autowired
	Demo demo;

	@Autowired
	DemoTelling telling;

	@LocalServerPort
	int port;

	@BeforeAll
	void tell() {
		this.telling.tell();
	}

	@Test
	void tellsNothingTwice() {
		AtomicInteger told = new AtomicInteger();

		this.demo.tell(told::addAndGet);

		assertThat(told).hasValue(0);
		assertThat(windows("Belmar")).isEqualTo(2);
		assertThat(windows("Estavar")).isOne();
	}

	@Test
	void saysWhereToLook(CapturedOutput output) {
		this.telling.tell();

		assertThat(output.getOut()).contains("0 messages are new")
			.contains("/graphiql", "/browser/guide.html", "Estavar");
	}

	@Test
	void hasTiesOfEveryKind() {
		assertThat(ties("")).anyMatch((tie) -> tie.startsWith("TRUSTS"))
			.anyMatch((tie) -> tie.startsWith("ALLIED_WITH"))
			.anyMatch((tie) -> tie.startsWith("OPPOSES"));
	}

	@ParameterizedTest
	@EnumSource(StanceKind.class)
	void hasStancesOfEveryKind(StanceKind kind) {
		assertThat(stances(kind.name())).isGreaterThanOrEqualTo(5);
	}

	@Test
	void keepsASecretAllianceFromThoseWhoDidNotWitnessIt() {
		assertThat(ties("(as: \"Estavar\")")).contains("ALLIED_WITH Estavar Galdor");
		assertThat(ties("(as: \"Galdor\")")).contains("ALLIED_WITH Estavar Galdor");
		assertThat(ties("(as: \"Ardena\")")).doesNotContain("ALLIED_WITH Estavar Galdor")
			.contains("ALLIED_WITH Ardena Corvia");
		assertThat(ties("(as: \"Belmar\")")).contains("ALLIED_WITH Belmar Galdor");
		assertThat(ties("(as: \"Ardena\")")).doesNotContain("ALLIED_WITH Belmar Galdor");
	}

	@ParameterizedTest
	@MethodSource
	void hasSomethingToShowForEverySavedStatement(SavedStatement statement) {
		Map<String, Object> parameters = new HashMap<>();
		statement.parameters().forEach((parameter) -> {
			String[] parts = parameter.split(" => ", 2);
			parameters.put(parts[0],
					TestDatabase.query("RETURN " + parts[1] + " AS value", Map.of()).getFirst().get("value"));
		});

		assertThat(statement.parameters().getFirst()).isEqualTo("workspace => 'demo'");
		assertThat(TestDatabase.query(statement.statement(), parameters)).isNotEmpty();
	}

	static List<SavedStatement> hasSomethingToShowForEverySavedStatement() {
		return new SavedStatements().all();
	}

	@Test
	void hasPathsOfTrustThatDoNotComeBack() {
		String statement = statement("path-of-trust");
		List<String> powers = List.of("Ardena", "Belmar", "Corvia", "Dunholt", "Estavar", "Fenrik", "Galdor");
		List<List<String>> paths = powers.stream()
			.flatMap((from) -> powers.stream()
				.filter((to) -> !to.equals(from))
				.map((to) -> Map.<String, Object>of("workspace", "demo", "from", from, "to", to)))
			.flatMap((parameters) -> TestDatabase.query(statement, parameters).stream())
			.map((row) -> names(row.get("path").asPath()))
			.toList();

		assertThat(paths).anyMatch((path) -> path.size() > 2)
			.allSatisfy((path) -> assertThat(path).doesNotHaveDuplicates());
	}

	@Test
	void countsNothingAsContestedByWhatItReplaced() {
		TestDatabase.query("""
				MATCH (newer:Fact {workspace: 'demo'})-[:SUPERSEDES]->(older) WHERE newer.text <> older.text
				RETURN newer.text AS newer, older.text AS older""", Map.of())
			.forEach((pair) -> assertThat(contested()).as(pair.toString())
				.noneMatch((row) -> row.get("fact").equals(pair.get("newer"))
						&& others(row).contains("supersedes: " + pair.get("older").asString())));
		assertThat(contested()).anyMatch((row) -> others(row).contains("supersedes: "));
	}

	private static List<Record> contested() {
		return TestDatabase.query(statement("contested"), Map.of("workspace", "demo"));
	}

	private static String others(Record row) {
		return row.get("others").toString();
	}

	private static String statement(String name) {
		return new SavedStatements().all()
			.stream()
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElseThrow()
			.statement();
	}

	private static List<String> names(Path path) {
		return StreamSupport.stream(path.nodes().spliterator(), false)
			.map((node) -> node.get("name").asString())
			.toList();
	}

	@Test
	void savesAtLeastTwentyFiveStatements() {
		assertThat(new SavedStatements().all()).hasSizeGreaterThanOrEqualTo(25)
			.allSatisfy((statement) -> assertThat(statement.about()).hasSizeGreaterThan(20));
	}

	// Whoever clicks from node to node in Neo4j Browser meets nothing of how it is done.
	@Test
	void innerNodesHangOnNothing() {
		assertThat(TestDatabase.query(
				"""
						MATCH (n)-[r]-(other)
						WHERE any(label IN labels(n) WHERE label IN ['WorkUnit', 'DeadLetter', 'IdempotencyKey', 'Journal', 'DeletionLog', 'Deletion',
						  'EmbeddingModel', 'Secret', 'SchemaVersion', 'SchemaLock'])
						RETURN DISTINCT labels(n) AS label""",
				Map.of()))
			.isEmpty();
		assertThat(number("MATCH (n:WorkUnit) WHERE $name = '' RETURN count(n) AS n", "")).isPositive();
	}

	private List<String> ties(String arguments) {
		JsonNode ties = world()
			.look("network%s { ties(first: 100) { nodes { kind from { name } to { name } } } }".formatted(arguments))
			.get("network")
			.get("ties")
			.get("nodes");
		return StreamSupport.stream(ties.spliterator(), false)
			.map((tie) -> tie.get("kind").asString() + " " + tie.get("from").get("name").asString() + " "
					+ tie.get("to").get("name").asString())
			.toList();
	}

	private static long windows(String peer) {
		return number(
				"MATCH (:Peer {workspace: 'demo', name: $name})-[w:MEMBER_OF]->(:Session {name: 'council'}) RETURN count(w) AS n",
				peer);
	}

	private static long stances(String kind) {
		return number("MATCH (:Fact)-[s:STANCE {kind: $name}]->(:Peer) RETURN count(DISTINCT s.quote) AS n", kind);
	}

	private static long number(String cypher, String name) {
		return TestDatabase.query(cypher, Map.of("name", name)).getFirst().get("n").asLong();
	}

	private World world() {
		return World.on(this.port, Demo.WORKSPACE);
	}

}
