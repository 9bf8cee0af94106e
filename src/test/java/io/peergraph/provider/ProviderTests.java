package io.peergraph.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.peergraph.model.Chat;
import io.peergraph.model.ModelFailed;
import io.peergraph.model.ModelRefused;
import io.peergraph.model.ModelUnavailable;
import io.peergraph.model.Reply;
import io.peergraph.model.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/**
 * Every provider through its real client, against a stand-in that misbehaves. Most of it
 * is waiting, so all wait at the same time.
 */
@Execution(ExecutionMode.CONCURRENT)
class ProviderTests {

	private final ModelServer server = ModelServer.start();

	private static final Duration PLENTY = Duration.ofSeconds(60);

	private static final Duration FOREVER = Duration.ofDays(1);

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	@AfterEach
	void stop() {
		this.server.close();
	}

	@ParameterizedTest
	@EnumSource
	void replies(Provider provider) {
		this.server.then(Act.says("Eggs."));

		Reply reply = chat(provider).ask(request("What did bob eat?"), PLENTY);

		assertThat(reply.text()).isEqualTo("Eggs.");
		assertThat(reply.by()).isEqualTo(provider.lower() + "/stand-in");
		assertThat(reply.tokensIn()).isEqualTo(11);
		assertThat(reply.tokensOut()).isEqualTo(7);
		assertThat(this.server.asked()).singleElement()
			.satisfies((asked) -> assertThat(asked.prompt()).contains("You remember.", "What did bob eat?"));
		assertThat(this.meters.get("peergraph.model.tokens").tag("direction", "in").counter().count()).isEqualTo(11);
		assertThat(this.meters.get("peergraph.model.calls").tag("outcome", "ok").timer().count()).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void streams(Provider provider) {
		this.server.then(Act.says("Two eggs and some rice."));
		List<String> pieces = new ArrayList<>();

		Reply reply = chat(provider).stream(request("What did bob eat?"), PLENTY, pieces::add);

		assertThat(pieces).hasSizeGreaterThan(2);
		assertThat(String.join("", pieces)).isEqualTo("Two eggs and some rice.").isEqualTo(reply.text());
		assertThat(reply.tokensIn()).isEqualTo(11);
		assertThat(reply.tokensOut()).isEqualTo(7);
	}

	@ParameterizedTest
	@EnumSource
	void callsTools(Provider provider) {
		this.server.then(Act.calls("search", "{\"query\": \"eggs\"}"), Act.says("Eggs."));
		ChatRequest first = withTool(request("What did bob eat?"));

		Reply metrics = chat(provider).ask(first, PLENTY);
		ToolExecutionRequest call = metrics.message().toolExecutionRequests().getFirst();
		ChatRequest second = first.toBuilder()
			.messages(List.of(first.messages().get(0), first.messages().get(1), metrics.message(),
					ToolExecutionResultMessage.from(call, "bob ate eggs")))
			.build();
		Reply reply = chat(provider).ask(second, PLENTY);

		assertThat(call.name()).isEqualTo("search");
		assertThat(call.arguments()).contains("eggs");
		assertThat(reply.text()).isEqualTo("Eggs.");
		assertThat(this.server.asked().getFirst().tools()).containsExactly("search");
		assertThat(this.server.asked().getLast().prompt()).contains("bob ate eggs");
	}

	@ParameterizedTest
	@EnumSource
	void callsToolsInAStream(Provider provider) {
		this.server.then(Act.calls("search", "{\"query\": \"eggs\"}"));

		Reply reply = chat(provider).stream(withTool(request("What did bob eat?")), PLENTY, (text) -> {
		});

		assertThat(reply.message().toolExecutionRequests()).singleElement()
			.satisfies((call) -> assertThat(call.arguments()).contains("eggs"));
	}

	@ParameterizedTest
	@EnumSource
	void asksForJsonByItsSchema(Provider provider) {
		this.server.then(Act.says("{\"food\": \"eggs\"}"));

		chat(provider).ask(structured("What did bob eat?"), PLENTY);

		assertThat(this.server.asked().getFirst().text()).contains("\"food\"");
	}

	@Test
	void tellsTheSchemaInWordsToWhoTakesNone() {
		this.server.then(Act.says("{\"food\": \"eggs\"}"));
		ModelSettings settings = new ModelSettings(Provider.OPENAI, "small", this.server.url("openai"), null, null, 0,
				null, null, ReplyFormat.WORDS);

		chat(settings).ask(structured("What did bob eat?"), PLENTY);

		assertThat(this.server.asked().getFirst().body().has("response_format")).isFalse();
		assertThat(this.server.asked().getFirst().prompt()).contains("JSON schema", "\"food\"", "You remember.");
	}

	@Test
	void learnsWhichFormOfASchemaTheServerTakes() {
		this.server.otherwise((asked) -> switch (asked.body().path("response_format").path("type").asString("")) {
			case "json_object" -> asked.body().path("response_format").path("schema").path("properties").has("food")
					? Act.says("{\"food\": \"eggs\"}") : Act.fails(400);
			default -> Act.fails(422);
		});
		Chat chat = chat(small(null));

		assertThat(chat.ask(structured("What did bob eat?"), PLENTY).text()).contains("eggs");
		assertThat(this.server.asked()).hasSize(2);
		chat.ask(structured("What did bob drink?"), PLENTY);

		assertThat(this.server.asked()).hasSize(3);
	}

	@Test
	void learnsWhichFormOfASchemaTheModelKeepsTo() {
		this.server.otherwise((asked) -> asked.body().path("response_format").path("type").asString("").isEmpty()
				? Act.says("{\"food\": \"eggs\"}") : Act.says("{}"));
		Chat chat = chat(small(null));

		assertThat(chat.ask(structured("What did bob eat?"), PLENTY).text()).contains("eggs");
		int first = this.server.asked().size();
		chat.ask(structured("What did bob drink?"), PLENTY);

		assertThat(this.server.asked()).hasSize(first + 1);
	}

	@Test
	void asksOnceWhoKeepsToNoForm() {
		this.server.otherwise((_) -> Act.says("{}"));
		Chat chat = chat(small(null));

		assertThat(chat.ask(structured("What did bob eat?"), PLENTY).text()).isEqualTo("{}");
		int first = this.server.asked().size();
		chat.ask(structured("What did bob drink?"), PLENTY);

		assertThat(this.server.asked()).hasSize(first + 1);
	}

	@Test
	void findsTheFormOfAnotherServerAtTheSameAddress() {
		this.server.then(Act.says("{\"food\": \"eggs\"}"));
		Chat chat = chat(small(null));
		chat.ask(structured("What did bob eat?"), PLENTY);
		this.server.otherwise(
				(asked) -> asked.body().has("response_format") ? Act.fails(400) : Act.says("{\"food\": \"ham\"}"));

		assertThat(chat.ask(structured("What did bob eat?"), PLENTY).text()).contains("ham");
	}

	@Test
	void givesJsonThatWasCutOffToWhoCanReadIt() {
		this.server.then(new Act.Stops("{\"food\": \"eggs\", \"dri"));

		assertThat(chat(small(null)).ask(structured("What did bob eat?"), PLENTY).text()).contains("eggs");
		assertThat(this.server.asked()).hasSize(1);
	}

	@Test
	void waitsNoLongerThanItsTimeInAll() {
		this.server.otherwise((_) -> Act.waits(Duration.ofMinutes(5), Act.says("Eggs.")));
		ModelSettings settings = new ModelSettings(Provider.OPENAI, "small", this.server.url("openai"), null,
				Duration.ofMillis(200), 5, null, null, null);

		assertThatThrownBy(() -> chat(settings).ask(request("?"), Duration.ofHours(1)))
			.isInstanceOf(ModelUnavailable.class);

		assertThat(this.server.asked()).hasSize(1);
	}

	private ModelSettings small(@Nullable ReplyFormat structure) {
		return new ModelSettings(Provider.OPENAI, "small", this.server.url("openai"), null, null, 0, null, null,
				structure);
	}

	@ParameterizedTest
	@EnumSource
	void triesAgainWhatMayPass(Provider provider) {
		this.server.then(Act.fails(500), Act.fails(503), Act.says("Eggs."));

		assertThat(chat(provider).ask(request("?"), PLENTY).text()).isEqualTo("Eggs.");

		assertThat(this.server.asked()).hasSize(3);
		assertThat(this.meters.get("peergraph.model.calls").tag("outcome", "passing").timer().count()).isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource
	void waitsAsLongAsItIsTold(Provider provider) {
		this.server.then(Act.busy("1"), Act.says("Eggs."));
		long start = System.nanoTime();

		assertThat(chat(provider).ask(request("?"), PLENTY).text()).isEqualTo("Eggs.");

		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(1));
	}

	@Test
	void understandsADateToWaitFor() {
		Clock clock = Clock.fixed(ZonedDateTime.of(2026, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC).toInstant(),
				ZoneOffset.UTC);
		String date = DateTimeFormatter.RFC_1123_DATE_TIME
			.format(ZonedDateTime.of(2026, 1, 1, 12, 0, 9, 0, ZoneOffset.UTC));

		assertThat(CallFailure.of(new HttpRefused(429, "", date), clock).pause()).isEqualTo(Duration.ofSeconds(9));
		assertThat(CallFailure.of(new HttpRefused(429, "", "soon"), clock).pause()).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void doesNotWaitForTooLong(Provider provider) {
		this.server.then(Act.busy("3600"));

		assertThatThrownBy(() -> chat(provider).ask(request("?"), PLENTY)).isInstanceOf(ModelUnavailable.class);

		assertThat(this.server.asked()).hasSize(1);
	}

	// That it comes back at all shows that it gave up.
	@ParameterizedTest
	@EnumSource
	void givesUpWhenNoReplyComesInTime(Provider provider) {
		this.server.then(Act.waits(FOREVER, Act.says("late")));

		assertThatThrownBy(() -> chat(provider, Duration.ofMillis(300)).ask(request("?"), FOREVER))
			.isInstanceOf(ModelUnavailable.class)
			.hasMessageContaining("in time");

		assertThat(this.server.asked()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void givesUpWhenAReplyDrips(Provider provider) throws InterruptedException {
		this.server.then(new Act.Drips("a very long reply ".repeat(100), Duration.ofMillis(50)));

		assertThatThrownBy(() -> chat(provider, Duration.ofMillis(500)).ask(request("?"), PLENTY))
			.isInstanceOf(ModelUnavailable.class);

		assertAbandoned();
	}

	@ParameterizedTest
	@EnumSource
	void saysThatAConnectionBroke(Provider provider) {
		this.server.otherwise((asked) -> new Act.Breaks(40, Act.says("Eggs and rice.")));

		assertThatThrownBy(() -> chat(provider).ask(request("?"), PLENTY)).isInstanceOf(ModelUnavailable.class);

		assertThat(this.server.asked()).hasSize(3);
	}

	@ParameterizedTest
	@EnumSource
	void takesHalfAReplyForNone(Provider provider) {
		this.server.otherwise((asked) -> new Act.Ends(40, Act.says("Eggs and rice.")));

		assertThatThrownBy(() -> chat(provider).ask(request("?"), PLENTY)).isInstanceOf(ModelRefused.class);
	}

	@ParameterizedTest
	@EnumSource
	void takesNothingForNoReply(Provider provider) {
		this.server.then(Act.says(""), Act.says("Eggs."));

		assertThat(chat(provider).ask(request("?"), PLENTY).text()).isEqualTo("Eggs.");
	}

	@ParameterizedTest
	@EnumSource
	void takesNonsenseForNoReply(Provider provider) {
		this.server.then(new Act.Sends("<html>Bad gateway</html>"), new Act.Sends("[]"), new Act.Sends("{}"));

		assertThatThrownBy(() -> chat(provider).ask(request("?"), PLENTY)).isInstanceOf(ModelRefused.class);
	}

	@ParameterizedTest
	@EnumSource
	void doesNotUseAReplyThatWasCutOff(Provider provider) {
		this.server.otherwise((asked) -> new Act.Stops("{\"facts\": ["));

		assertThatThrownBy(() -> chat(provider).ask(request("?"), PLENTY)).isInstanceOf(ModelRefused.class)
			.hasMessageContaining("cut off");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OLLAMA")
	void saysThatTheModelRefused(Provider provider) {
		this.server.otherwise((asked) -> new Act.Refuses());

		assertThatThrownBy(() -> chat(provider).ask(request("?"), PLENTY)).isInstanceOf(ModelRefused.class)
			.hasMessageContaining("refused");
	}

	@ParameterizedTest
	@EnumSource
	void doesNotReadMoreThanItCanHold(Provider provider) {
		this.server.otherwise((asked) -> Act.says("x".repeat(ProviderHttpClient.MOST_BYTES + 1)));

		assertThatThrownBy(() -> chat(provider).ask(request("?"), PLENTY)).isInstanceOf(ModelFailed.class);
	}

	@ParameterizedTest
	@EnumSource
	void doesNotRepeatARequestThatIsWrong(Provider provider) {
		this.server.then(Act.fails(400));

		assertThatThrownBy(() -> chat(provider).ask(request("?"), PLENTY)).isInstanceOf(ModelRefused.class)
			.hasMessageContaining("400")
			.hasMessageContaining("stand_in_error")
			.hasMessageNotContaining("secret words");

		assertThat(this.server.asked()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void doesNotKnockAgainWithAWrongKey(Provider provider) {
		this.server.then(Act.fails(401));

		assertThatThrownBy(() -> chat(provider).ask(request("?"), PLENTY)).isInstanceOf(ModelUnavailable.class);

		assertThat(this.server.asked()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void asksTheFallbackWhenTheFirstOneDoesNotAnswer(Provider provider) {
		try (ModelServer other = ModelServer.start()) {
			this.server.otherwise((asked) -> Act.fails(500));
			other.then(Act.says("Eggs."));

			Chat chat = chat(settings(provider, 1, null),
					new ModelSettings(Provider.OLLAMA, "spare", other.url("ollama"), null, null, 0, null, null, null));
			Reply reply = chat.ask(request("?"), PLENTY);

			assertThat(reply.text()).isEqualTo("Eggs.");
			assertThat(reply.by()).isEqualTo("ollama/spare");
			assertThat(this.server.asked()).hasSize(2);
		}
	}

	@Test
	void leavesTimeForTheFallback() {
		this.server.then(Act.waits(FOREVER, Act.says("late")), Act.says("Eggs."));
		ModelSettings settings = settings(Provider.OPENAI, 0, null);

		assertThat(chat(settings, settings).ask(request("?"), Duration.ofSeconds(20)).text()).isEqualTo("Eggs.");
	}

	@Test
	void neverTakesLongerThanItMay() {
		this.server.otherwise((asked) -> Act.fails(500));

		assertThatThrownBy(() -> chat(settings(Provider.OPENAI, 10, null)).ask(request("?"), Duration.ofSeconds(1)))
			.isInstanceOf(ModelUnavailable.class);

		assertThat(this.server.asked()).as("all that it may try takes longer").hasSizeBetween(1, 10);
	}

	@ParameterizedTest
	@EnumSource
	void beginsAStreamAgainThatBrokeBeforeItsFirstWord(Provider provider) {
		this.server.then(new Act.Breaks(0, Act.says("Eggs.")), Act.fails(500), Act.says("Two eggs."));
		List<String> pieces = new ArrayList<>();

		chat(provider).stream(request("?"), PLENTY, pieces::add);

		assertThat(String.join("", pieces)).isEqualTo("Two eggs.");
	}

	@ParameterizedTest
	@EnumSource
	void neverTakesABrokenStreamForAWholeOne(Provider provider) {
		String text = IntStream.range(0, 20).mapToObj((i) -> "word" + i).reduce("", (a, b) -> a + " " + b);
		int whole = whole(provider, text);
		for (int bytes = whole / 8; bytes < whole - 200; bytes += whole / 8) {
			int cut = bytes;
			this.server.otherwise((asked) -> new Act.Breaks(cut, Act.says(text)));
			assertThatThrownBy(() -> chat(settings(provider, 0, null)).stream(request("?"), PLENTY, (piece) -> {
			})).as("broken after %s bytes", bytes).isInstanceOf(ModelFailed.class);
			this.server.otherwise((asked) -> new Act.Ends(cut, Act.says(text)));
			assertThatThrownBy(() -> chat(settings(provider, 0, null)).stream(request("?"), PLENTY, (piece) -> {
			})).as("ended after %s bytes", bytes).isInstanceOf(ModelFailed.class);
		}
	}

	@ParameterizedTest
	@EnumSource
	void doesNotBeginAStreamAgainOfWhichTextWasGivenOut(Provider provider) {
		String text = "one two three four five six seven eight nine ten";
		this.server.otherwise((asked) -> new Act.Breaks(whole(provider, text) / 2, Act.says(text)));
		List<String> pieces = new ArrayList<>();

		assertThatThrownBy(() -> chat(provider).stream(request("?"), PLENTY, pieces::add))
			.isInstanceOf(ModelUnavailable.class)
			.hasMessageContaining("stream");

		assertThat(pieces).isNotEmpty();
		assertThat(this.server.asked()).hasSize(1);
	}

	@ParameterizedTest
	@EnumSource
	void endsTheCallOfWhoGoesAway(Provider provider) throws InterruptedException {
		this.server.otherwise((asked) -> new Act.Drips("a very long reply ".repeat(100), Duration.ofMillis(20)));
		CountDownLatch begun = new CountDownLatch(1);
		Thread caller = Thread.ofVirtual()
			.start(() -> assertThatThrownBy(
					() -> chat(provider).stream(request("?"), PLENTY, (text) -> begun.countDown()))
				.isInstanceOf(ModelUnavailable.class));

		assertThat(begun.await(PLENTY.toSeconds(), TimeUnit.SECONDS)).isTrue();
		caller.interrupt();

		assertThat(caller.join(PLENTY)).isTrue();
		assertAbandoned();
	}

	@ParameterizedTest
	@EnumSource
	void endsTheCallOfWhoTakesNoMore(Provider provider) throws InterruptedException {
		this.server.otherwise((asked) -> new Act.Drips("a very long reply ".repeat(100), Duration.ofMillis(20)));

		assertThatThrownBy(() -> chat(provider).stream(request("?"), PLENTY, (text) -> {
			throw new IllegalStateException("gone");
		})).hasMessage("gone");

		assertAbandoned();
	}

	private void assertAbandoned() {
		await().atMost(PLENTY).pollInterval(Duration.ofMillis(10)).until(() -> this.server.abandoned() > 0);
		assertThat(this.server.abandoned()).isEqualTo(1);
	}

	private static int whole(Provider provider, String text) {
		return String.join("", Wires.valueOf(provider.name()).events(text, List.of(), Wires.End.STOP)).length();
	}

	private Chat chat(Provider provider) {
		return chat(settings(provider, 2, null));
	}

	private Chat chat(Provider provider, Duration timeout) {
		return chat(settings(provider, 0, timeout));
	}

	private Chat chat(ModelSettings... settings) {
		CallMetrics metrics = new CallMetrics(this.meters, null, Clock.systemUTC());
		return new ProviderChat(Role.ANSWER,
				List.of(settings)
					.stream()
					.map((one) -> new EndpointCall(Endpoint.of("test", one, null), Clock.systemUTC()))
					.toList(),
				metrics);
	}

	private ModelSettings settings(Provider provider, int retries, @Nullable Duration timeout) {
		return new ModelSettings(provider, "stand-in", this.server.url(provider.lower()), new Secret("key"), timeout,
				retries, null, null, null);
	}

	private static ChatRequest request(String question) {
		return ChatRequest.builder().messages(SystemMessage.from("You remember."), UserMessage.from(question)).build();
	}

	private static ChatRequest withTool(ChatRequest request) {
		return request.toBuilder()
			.toolSpecifications(ToolSpecification.builder()
				.name("search")
				.description("searches")
				.parameters(JsonObjectSchema.builder().addStringProperty("query").required("query").build())
				.build())
			.build();
	}

	private static ChatRequest structured(String question) {
		JsonSchema schema = JsonSchema.builder()
			.name("meal")
			.rootElement(JsonObjectSchema.builder().addStringProperty("food").required("food").build())
			.build();
		return request(question).toBuilder()
			.responseFormat(ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(schema).build())
			.build();
	}

}
