package io.peergraph.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.peergraph.Http;
import io.peergraph.PeergraphTest;
import io.peergraph.TestClock;
import io.peergraph.World;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.model.BudgetSpent;
import io.peergraph.provider.Act;
import io.peergraph.provider.ModelServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Models cost a workspace no more than its tokens of the day. */
@PeergraphTest
class TokenBudgetTests {

	private static final ModelServer SERVER = ModelServer.start();

	/** What the stand-in says that each call cost. */
	private static final int A_CALL = 18;

	@LocalServerPort
	int port;

	@Autowired
	TestClock clock;

	@Autowired
	TokenBudgets budgets;

	private Http http;

	private World world;

	@DynamicPropertySource
	static void model(DynamicPropertyRegistry registry) {
		registry.add("peergraph.model.provider", () -> "openai");
		registry.add("peergraph.model.model", () -> "stand-in");
		registry.add("peergraph.model.base-url", () -> SERVER.url("openai"));
		registry.add("peergraph.model.retries", () -> "0");
		registry.add("peergraph.model.max-tokens", () -> "1000");
		registry.add("peergraph.budget.tokens-per-day", () -> "1000000");
	}

	@BeforeEach
	void talk() {
		SERVER.reset();
		SERVER.otherwise((asked) -> Act
			.says(asked.prompt().contains("What did bob eat?") ? "UNKNOWN: nothing" : "{\"facts\": []}"));
		this.http = Http.on(this.port);
		this.world = World.on(this.port, "demo");
		this.world.joins("lunch", true, "alice", "bob");
	}

	@AfterAll
	static void stop() {
		SERVER.close();
	}

	private JsonNode ask() {
		return this.http.graphQl(
				"{ workspace(name: \"demo\") { peer(name: \"alice\") { chat(question: \"What did bob eat?\", level: MINIMAL) { text answeredBy } } } }")
			.at("/data/workspace/peer/chat");
	}

	private JsonNode budget() {
		return this.http.graphQl("{ workspace(name: \"demo\") { tokenBudget { used limit renewsAt } } }")
			.at("/data/workspace/tokenBudget");
	}

	private JsonNode limit(@Nullable Integer tokens) {
		Map<String, Object> input = new HashMap<>(Map.of("workspace", "demo"));
		input.put("tokensPerDay", tokens);
		return this.http.graphQl(
				"mutation($input: SetTokenBudgetInput!) { setTokenBudget(input: $input) { tokenBudget { used limit } userErrors { code field message } } }",
				Map.of("input", input))
			.at("/data/setTokenBudget");
	}

	@Test
	void countsWhatCallsCostAndNotWhatWasSetAsideForThem() {
		this.clock.set(Instant.parse("2026-03-01T23:59:00Z"));
		assertThat(ask().get("answeredBy").asString()).isEqualTo("openai/stand-in");
		ask();

		assertThat(budget().get("used").asInt()).isEqualTo(2 * A_CALL);
		assertThat(budget().get("limit").asInt()).isEqualTo(1_000_000);
		assertThat(budget().get("renewsAt").asString()).isEqualTo("2026-03-02T00:00:00Z");
	}

	@Test
	void countsNothingForACallThatFailed() {
		SERVER.otherwise((_) -> Act.fails(400));

		assertThat(ask().get("answeredBy").asString()).contains("did not answer");

		assertThat(SERVER.asked()).isNotEmpty();
		assertThat(budget().get("used").asInt()).isZero();
	}

	@Test
	void answersByBuiltInMeansOnceTheBudgetIsSpentAndByTheModelAgainTheNextDay() throws InterruptedException {
		this.clock.set(Instant.parse("2026-03-01T12:00:00Z"));
		this.world.says("lunch", "bob", "I ate eggs.");
		limit(0);
		this.world.settles();
		SERVER.reset();

		JsonNode answer = ask();

		assertThat(answer.get("answeredBy").asString())
			.isEqualTo("built-in, since the token budget of the workspace is spent for today");
		assertThat(answer.get("text").asString()).contains("eggs");
		assertThat(SERVER.asked()).isEmpty();
		assertThat(TestDatabase.query("MATCH (f:Fact) RETURN f.derivedBy AS by", Map.of())).isNotEmpty()
			.allSatisfy((row) -> assertThat(row.get("by").asString()).startsWith("built-in"));

		limit(5000);
		SERVER.otherwise((_) -> Act.says("UNKNOWN: nothing"));
		int asked = 0;
		while (ask().get("answeredBy").asString().equals("openai/stand-in")) {
			asked++;
		}
		assertThat(asked).isPositive();
		assertThat(budget().get("used").asInt()).isEqualTo(asked * A_CALL).isLessThanOrEqualTo(5000);

		this.clock.advance(Duration.ofHours(12));

		assertThat(budget().get("used").asInt()).isZero();
		assertThat(ask().get("answeredBy").asString()).isEqualTo("openai/stand-in");
	}

	@Test
	void staysBelowTheLimitHoweverManyAskAtATime() throws Exception {
		limit(10_000);
		int callers = 16;
		try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
			Callable<Boolean> reserve = () -> {
				try {
					this.budgets.reserve("demo", 3000);
					return true;
				}
				catch (BudgetSpent ex) {
					return false;
				}
			};
			int let = 0;
			for (Future<Boolean> one : threads
				.invokeAll(IntStream.range(0, callers).mapToObj((_) -> reserve).toList())) {
				let += one.get() ? 1 : 0;
			}
			assertThat(let).isEqualTo(3);
		}
		assertThat(budget().get("used").asInt()).isEqualTo(9000);
	}

	@Test
	void forgetsWhatIsLongPast() {
		this.clock.set(Instant.parse("2026-03-01T12:00:00Z"));
		ask();
		this.clock.advance(Duration.ofDays(31));
		ask();

		assertThat(TestDatabase.query("MATCH (u:TokenUse) RETURN toString(u.day) AS day", Map.of())).singleElement()
			.satisfies((row) -> assertThat(row.get("day").asString()).isEqualTo("2026-04-01"));
	}

	@Test
	void takesAnotherLimitForAWorkspace() {
		assertThat(limit(7).at("/tokenBudget/limit").asInt()).isEqualTo(7);
		assertThat(limit(null).at("/tokenBudget/limit").asInt()).isEqualTo(1_000_000);
		JsonNode wrong = limit(-1);
		assertThat(wrong.at("/tokenBudget").isNull()).isTrue();
		assertThat(wrong.at("/userErrors/0/code").asString()).isEqualTo("INVALID_VALUE");
		assertThat(wrong.at("/userErrors/0/field/0").asString()).isEqualTo("tokensPerDay");
		assertThat(this.http.graphQl(
				"mutation { setTokenBudget(input: { workspace: \"none\", tokensPerDay: 1 }) { userErrors { code } } }")
			.toString()).contains("NOT_FOUND");
		assertThatIllegalArgumentException().isThrownBy(() -> new BudgetProperties(-1L))
			.withMessageContaining("peergraph.budget.tokens-per-day");
	}

	@Test
	void tellsAPeerNothingOfWhatOthersCaused() {
		ask();

		assertThat(this.http
			.graphQl("{ workspace(name: \"demo\") { seenBy(peer: \"bob\") { name tokenBudget { used } } } }")
			.at("/data/workspace/seenBy")
			.toString()).isEqualTo("{\"name\":\"bob\",\"tokenBudget\":null}".replace("bob", "demo"));
	}

}
