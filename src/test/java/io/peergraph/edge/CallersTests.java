package io.peergraph.edge;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import io.peergraph.QuietTest;
import io.peergraph.Subscriber;
import io.peergraph.World;
import io.peergraph.admission.Gate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is done for callers that are gone ends in the database too. */
@QuietTest
@Timeout(300)
class CallersTests {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final String SAY = """
			mutation { addMessages(input: { workspace: "w", session: "lunch",
				messages: [{ peer: "alice", content: "too late" }] }) { userErrors { message } } }""";

	@LocalServerPort
	int port;

	@Autowired
	Driver driver;

	@Autowired
	Gate gate;

	private World world;

	private Session session;

	private Transaction lock;

	@BeforeEach
	void lockTheSession() {
		this.world = World.on(this.port, "w").joins("lunch", false, "alice");
		this.session = this.driver.session();
		this.lock = this.session.beginTransaction();
		this.lock.run("MATCH (s:Session {workspace: 'w', name: 'lunch'}) SET s.locked = true").consume();
	}

	@AfterEach
	void unlock() {
		if (this.lock.isOpen()) {
			this.lock.rollback();
		}
		this.session.close();
	}

	@Test
	void stopsWhenAWebSocketSaysThatItIsNotInterested() {
		try (Subscriber subscriber = Subscriber.on(this.port)) {
			subscriber.subscribe("1", SAY, Map.of());
			await().atMost(PATIENCE).until(this::isWaiting);

			subscriber.complete("1");

			await().atMost(PATIENCE).until(() -> !isWaiting());
			subscriber.subscribe("2", "{ workspace(name: \"w\") { name } }", Map.of());
			assertThat(subscriber.next().get("id").asString()).isEqualTo("2");
		}
		assertNothingWasSaid();
	}

	@Test
	void stopsWhenAWebSocketIsClosed() {
		try (Subscriber subscriber = Subscriber.on(this.port)) {
			subscriber.subscribe("1", SAY, Map.of());
			await().atMost(PATIENCE).until(this::isWaiting);
		}

		await().atMost(PATIENCE).until(() -> !isWaiting());
		assertNothingWasSaid();
	}

	@Test
	void stopsWhenTheTimeOfARequestIsOver() {
		AtomicReference<Caller> left = new AtomicReference<>();
		Callers callers = new Callers(this.gate, Duration.ofMillis(50), Thread::interrupt);
		WebGraphQlRequest request = new WebGraphQlRequest(URI.create("/graphql"), new HttpHeaders(),
				new LinkedMultiValueMap<>(), null, Map.of(), Map.of("query", "{ __typename }"), "1", Locale.ROOT);

		WebGraphQlResponse response = Objects.requireNonNull(callers.intercept(request, (asked) -> {
			left.set(asked.toExecutionInput().getGraphQLContext().get(Caller.KEY));
			return Mono.never();
		}).block());

		assertThat(left.get().isGone()).isTrue();
		assertThat(response.getExecutionResult().getErrors()).singleElement()
			.extracting(SmallSchema::code)
			.isEqualTo("LIMIT_TIME");
	}

	private void assertNothingWasSaid() {
		this.lock.rollback();
		assertThat(this.world.look("session(name: \"lunch\") { messages { totalCount } }")
			.at("/session/messages/totalCount")
			.asInt()).isZero();
	}

	private boolean isWaiting() {
		try (Session other = this.driver.session()) {
			return other
				.run("SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN count(*) AS count")
				.single()
				.get("count")
				.asInt() > 0;
		}
	}

}
