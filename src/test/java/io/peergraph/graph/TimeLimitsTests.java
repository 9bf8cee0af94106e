package io.peergraph.graph;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.peergraph.embedded.TestDatabase;
import io.peergraph.embedded.UsesTestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Nobody waits for ever, whichever way a statement is run. */
@UsesTestDatabase
@Timeout(60)
class TimeLimitsTests {

	private static final String TAKE = "MATCH (t:TestDatabase) SET t.taken = $by";

	// The second when it waited for a lock.
	private static final String[] ENDED = { "TransactionTimedOut", "LockClientStopped" };

	private static final Map<String, Object> BY = Map.of("by", 1);

	private static final Driver LIMITED = new TimeLimits(Duration.ofMillis(200)).limiting(TestDatabase.driver());

	private final Session holding = TestDatabase.driver().session();

	@BeforeEach
	void hold() {
		Transaction transaction = this.holding.beginTransaction();
		transaction.run(TAKE, BY).consume();
	}

	@AfterEach
	void release() {
		this.holding.close();
		TestDatabase.query("MATCH (t:TestDatabase) REMOVE t.taken", Map.of());
	}

	@ParameterizedTest
	@MethodSource("ways")
	void endsWhatTakesTooLong(Consumer<Session> way) {
		Throwable fault = catchThrowable(() -> {
			try (Session session = LIMITED.session()) {
				way.accept(session);
			}
		});

		assertThat(code(fault)).containsAnyOf(ENDED);
	}

	@Test
	void endsWhatTakesTooLongInTransactionsOfSpring() {
		Neo4jClient client = Neo4jClient.create(LIMITED);
		Transactions transactions = new Transactions(new Neo4jTransactionManager(LIMITED));

		Throwable fault = catchThrowable(() -> transactions.write(() -> client.query(TAKE).bindAll(BY).run()));

		assertThat(code(fault)).containsAnyOf(ENDED);
		assertThat(code(catchThrowable(() -> client.query(TAKE).bindAll(BY).run()))).containsAnyOf(ENDED);
	}

	@Test
	void refusesTheOneWayThatHasNoLimits() {
		assertThat(catchThrowable(() -> LIMITED.executableQuery("RETURN 1")))
			.isInstanceOf(UnsupportedOperationException.class);
	}

	@Test
	void letsLongerWhatSaysSo() {
		TransactionConfig longer = TransactionConfig.builder().withTimeout(Duration.ofMinutes(1)).build();
		try (Session session = LIMITED.session(); Transaction transaction = session.beginTransaction(longer)) {
			this.holding.close();
			// As long as the database takes to notice that another one took too long.
			assertThat(code(catchThrowable(() -> {
				try (Session other = LIMITED.session()) {
					transaction.run(TAKE, BY).consume();
					other.run(TAKE, BY).consume();
				}
			}))).containsAnyOf(ENDED);

			assertThat(transaction.run("RETURN 1 AS one").single().get("one").asInt()).isOne();
		}
	}

	static Stream<Named<Consumer<Session>>> ways() {
		TransactionConfig other = TransactionConfig.builder().withMetadata(Map.of("why", "test")).build();
		return Stream.of(way("run", (session) -> session.run("MATCH (t:TestDatabase) SET t.taken = 1").consume()),
				way("run with a map", (session) -> session.run(TAKE, BY).consume()),
				way("run with a value", (session) -> session.run(TAKE, Values.value(BY)).consume()),
				way("run a query", (session) -> session.run(new Query(TAKE, BY)).consume()),
				way("run with other settings", (session) -> session.run(TAKE, BY, other).consume()),
				way("begin", (session) -> session.beginTransaction().run(TAKE, BY).consume()),
				way("begin with other settings", (session) -> session.beginTransaction(other).run(TAKE, BY).consume()),
				way("execute", (session) -> session.executeWrite((open) -> open.run(TAKE, BY).consume())),
				way("execute without result",
						(session) -> session.executeWriteWithoutResult((open) -> open.run(TAKE, BY).consume())));
	}

	private static Named<Consumer<Session>> way(String name, Consumer<Session> way) {
		return Named.of(name, way);
	}

	private static String code(Throwable fault) {
		return (NestedExceptionUtils.getMostSpecificCause(fault) instanceof Neo4jException ex) ? ex.code()
				: String.valueOf(fault);
	}

}
