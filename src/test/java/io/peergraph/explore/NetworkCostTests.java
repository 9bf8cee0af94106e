package io.peergraph.explore;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.peergraph.Crowd;
import io.peergraph.FinishedGraph;
import io.peergraph.Http;
import io.peergraph.LongTest;
import io.peergraph.MeteredDriver;
import io.peergraph.QuietTest;
import io.peergraph.embedded.ForgetsPlans;
import io.peergraph.embedded.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.summary.ProfiledPlan;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What queries of the network and saved statements cost does not grow with the workspace,
 * unless they say that they read all of it.
 */
@LongTest
@QuietTest
@ForgetsPlans
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkCostTests {

	private static final Crowd FEW = new Crowd(1, 40, 2_000);

	private static final Crowd MANY = new Crowd(1, 160, 8_000);

	private static final int ASKED = 5;

	@Autowired
	MeteredDriver meter;

	@LocalServerPort
	int port;

	@BeforeAll
	void talk() {
		FinishedGraph.write("few", FEW, false);
		FinishedGraph.write("many", MANY, false);
		TestDatabase.forgetPlans();
	}

	@ParameterizedTest
	@MethodSource("queries")
	void aQueryCostsTheSameAmongMany(String query) {
		assertSame(query, MeteredDriver.hits(this.meter.of(() -> ask("few", FEW, query))),
				MeteredDriver.hits(this.meter.of(() -> ask("many", MANY, query))));
	}

	static Stream<String> queries() {
		return NetworkQueries.ALL.stream()
			.filter((query) -> !query.getKey().contains("of all"))
			.map(Map.Entry::getValue);
	}

	@ParameterizedTest
	@MethodSource("statements")
	void aStatementCostsTheSameAmongMany(SavedStatement statement) {
		assertSame(statement.name(), hits("few", FEW, statement), hits("many", MANY, statement));
	}

	static List<SavedStatement> statements() {
		return new SavedStatements().all().stream().filter((statement) -> statement.reads() == null).toList();
	}

	// Four times as many peers said four times as much, each as much as before. One knows
	// more than another, so several are asked.
	private static void assertSame(String what, long few, long many) {
		System.out.printf("database hits among few and among many: %d, %d of %s%n", few, many, what);
		assertThat(many).as(what).isPositive().isLessThanOrEqualTo(2 * few + 100);
	}

	private void ask(String workspace, Crowd crowd, String query) {
		some(crowd)
			.forEach((meeting) -> assertThat(Http.on(this.port)
				.graphQl("query($w: String!) { workspace(name: $w) { %s } }"
					.formatted(NetworkQueries.about(meeting, query)), Map.of("w", workspace))
				.get("errors")).as(query).isNull());
	}

	private static long hits(String workspace, Crowd crowd, SavedStatement statement) {
		return some(crowd)
			.mapToLong((meeting) -> hits(TestDatabase.driver()
				.executableQuery("PROFILE " + statement.statement())
				.withParameters(NetworkQueries.parameters(workspace, meeting, statement))
				.execute()
				.summary()
				.profile()))
			.sum();
	}

	private static long hits(ProfiledPlan plan) {
		return plan.dbHits() + plan.children().stream().mapToLong(NetworkCostTests::hits).sum();
	}

	private static Stream<Crowd.Meeting> some(Crowd crowd) {
		return crowd.meetings().skip(7).limit(ASKED);
	}

}
