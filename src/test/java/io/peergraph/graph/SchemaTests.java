package io.peergraph.graph;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import io.peergraph.QuietTest;
import io.peergraph.embedded.ForgetsPlans;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@QuietTest
@ForgetsPlans
class SchemaTests {

	private static final SchemaStatement FIRST = statement("V9990__first",
			"CREATE INDEX first_try IF NOT EXISTS FOR (n:Try) ON (n.first)");

	private static final SchemaStatement SECOND = statement("V9991__second",
			"CREATE CONSTRAINT second_try IF NOT EXISTS FOR (n:Try) REQUIRE n.second IS UNIQUE");

	@AfterEach
	void forget() {
		query("DROP INDEX first_try IF EXISTS");
		query("DROP CONSTRAINT second_try IF EXISTS");
		query("MATCH (v:SchemaVersion) WHERE v.version >= 'V9990' DELETE v");
	}

	@Test
	void appliesEachStatementOnceAndRemembersIt() {
		schema(FIRST).afterPropertiesSet();
		schema(FIRST, SECOND).afterPropertiesSet();

		assertThat(remembered()).containsExactly("V9990__first", "V9991__second");
		assertThat(indexes()).contains("first_try", "second_try");
	}

	@Test
	void letsTwoInstancesStartTogether() throws Exception {
		Callable<Boolean> start = () -> {
			schema(FIRST, SECOND).afterPropertiesSet();
			return true;
		};

		try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Boolean> one : both.invokeAll(List.of(start, start, start))) {
				assertThat(one.get()).isTrue();
			}
		}

		assertThat(remembered()).containsExactly("V9990__first", "V9991__second");
	}

	@Test
	void waitsForAnotherInstanceUntilThatEnds() throws Exception {
		try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
				var session = TestDatabase.driver().session()) {
			Transaction other = session.beginTransaction();
			other.run("MERGE (l:SchemaLock {name: 'schema'}) SET l.lockedAt = null").consume();
			Future<?> waiting = background.submit(() -> schema(FIRST).afterPropertiesSet());

			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> waiting.get(1, TimeUnit.SECONDS));
			assertThat(remembered()).isEmpty();

			other.rollback();
			waiting.get(60, TimeUnit.SECONDS);
			assertThat(remembered()).containsExactly("V9990__first");
		}
	}

	@Test
	void completesWhatWasInterrupted() {
		assertThatExceptionOfType(CannotStart.class)
			.isThrownBy(() -> schema(FIRST, statement("V9991__second", "CREATE NONSENSE")).afterPropertiesSet())
			.withMessageStartingWith("cypher/schema/V9991__second.cypher cannot be applied: ");
		// As if the process had been killed after the statement and before it was noted.
		query("MATCH (v:SchemaVersion {version: 'V9990'}) DELETE v");

		schema(FIRST, SECOND).afterPropertiesSet();

		assertThat(remembered()).containsExactly("V9990__first", "V9991__second");
	}

	@Test
	void refusesAStatementThatWasChangedAfterItWasApplied() {
		schema(FIRST).afterPropertiesSet();

		SchemaStatement changed = statement("V9990__first",
				"CREATE INDEX first_try IF NOT EXISTS FOR (n:Try) ON (n.other)");

		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> schema(changed).afterPropertiesSet())
			.withMessageStartingWith("cypher/schema/V9990__first.cypher was changed after it was applied");
	}

	@Test
	void refusesADatabaseWithAStatementItDoesNotKnow() {
		schema(FIRST).afterPropertiesSet();

		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> schema().afterPropertiesSet())
			.withMessageStartingWith("cypher/schema/V9990__first.cypher was applied to this database and is not known");
	}

	@Test
	void makesAgainWhatSomebodyDropped() {
		schema(FIRST, SECOND).afterPropertiesSet();
		query("DROP CONSTRAINT second_try");

		schema(FIRST, SECOND).afterPropertiesSet();

		assertThat(indexes()).contains("first_try", "second_try");
	}

	@Test
	void namesWhatHasAnotherInItsPlace() {
		schema(FIRST).afterPropertiesSet();
		query("DROP INDEX first_try");
		query("CREATE INDEX another FOR (n:Try) ON (n.first)");

		assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> schema(FIRST).afterPropertiesSet())
			.withMessageContaining("named first_try but another one");

		query("DROP INDEX another");
	}

	@Test
	void keepsVectorsAsTheyAreUnlessToldOtherwise() {
		schema().afterPropertiesSet();
		assertThat(quantizations()).isNotEmpty().containsOnly("NONE");

		schema(Quantization.SCALAR).afterPropertiesSet();
		assertThat(quantizations()).containsOnly("SCALAR");

		schema().afterPropertiesSet();
		assertThat(quantizations()).containsOnly("NONE");
	}

	@Test
	void refusesTheDataOfAnOlderVersionAndLeavesItAsItIs() {
		query("CREATE (:SchemaVersion {version: 'V163', name: 'V163__fact_meaning_whole', checksum: '0'})");
		try {
			assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> schema(FIRST).afterPropertiesSet())
				.withMessageStartingWith("The database has data of a Peergraph from before the first release "
						+ "(V163__fact_meaning_whole), which this one cannot read")
				.withMessageNotContaining("\n");
			assertThat(remembered()).isEmpty();
			assertThat(indexes()).doesNotContain("first_try");
		}
		finally {
			query("MATCH (v:SchemaVersion {version: 'V163'}) DELETE v");
		}
	}

	@Test
	void namesEachStatementAfterWhatItMakes() {
		assertThat(SchemaStatements.onClassPath().inOrder()).allSatisfy((statement) -> {
			assertThat(statement.text()).contains("// schema/" + statement.name() + ": ");
			assertThat(statement.made()).contains(statement.name().substring("V0001__".length()));
		});
	}

	@Test
	void hasVectorsOfAnyLengthInOneIndex() {
		for (int length : List.of(8, 12)) {
			query("UNWIND range(1, 3) AS n CREATE (:Fact {id: n + ' of %1$d', workspace: 'lengths', about: 'a', embeddedBy: 'm',"
				.formatted(length) + " embedding: [i IN range(1, %d) | toFloat(i %% n)]})".formatted(length));
		}

		assertThat(nearest(8)).containsExactlyInAnyOrder("2 of 8", "3 of 8");
		assertThat(nearest(12)).containsExactlyInAnyOrder("2 of 12", "3 of 12");
		assertThat(nearest(16)).isEmpty();
		query("MATCH (f:Fact {workspace: 'lengths'}) DELETE f");
	}

	private static List<String> nearest(int length) {
		return TestDatabase
			.query("CYPHER 25 MATCH (f:Fact) SEARCH f IN (VECTOR INDEX fact_meaning FOR [i IN range(1, $length) | 1.0]"
					+ " WHERE f.workspace = 'lengths' LIMIT 10) RETURN f.id AS id", Map.of("length", length))
			.stream()
			.map((row) -> row.get("id").asString())
			.toList();
	}

	private static List<String> quantizations() {
		return TestDatabase
			.query("SHOW VECTOR INDEXES YIELD options RETURN options.indexConfig['vector.quantization.type'] AS type",
					Map.of())
			.stream()
			.map((row) -> row.get("type").asString())
			.toList();
	}

	private static Schema schema(SchemaStatement... more) {
		return schema(Quantization.NONE, more);
	}

	private static Schema schema(Quantization quantization, SchemaStatement... more) {
		return new Schema(TestDatabase.driver(), Clock.systemUTC(), use(quantization), new SchemaStatements(
				Stream.concat(SchemaStatements.onClassPath().inOrder().stream(), Stream.of(more)).toList()));
	}

	private static DatabaseUse use(Quantization quantization) {
		return new DatabaseUse(Duration.ofMinutes(1), Duration.ofMinutes(10), quantization);
	}

	private static SchemaStatement statement(String name, String text) {
		return SchemaStatement.of(new CypherFile("schema/" + name, text));
	}

	private static List<String> remembered() {
		return TestDatabase
			.query("MATCH (v:SchemaVersion) WHERE v.version >= 'V9990' RETURN v.name AS name ORDER BY name", Map.of())
			.stream()
			.map((row) -> row.get("name").asString())
			.toList();
	}

	private static List<String> indexes() {
		return TestDatabase.query("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name", Map.of())
			.stream()
			.map((row) -> row.get("name").asString())
			.toList();
	}

	private static void query(String cypher) {
		TestDatabase.query(cypher, Map.of());
	}

}
