package io.peergraph.edge;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionException;

import io.peergraph.EventSource;
import io.peergraph.Http;
import io.peergraph.QuietTest;
import io.peergraph.Subscriber;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What carries subscriptions keeps to its protocol. */
@QuietTest
@Timeout(300)
class SubscriptionEdgeTests {

	private static final String FOLLOW = "subscription { messageAdded(workspace: \"w\") { message { content } } }";

	@LocalServerPort
	int port;

	@BeforeEach
	void talk() {
		World.on(this.port, "w").joins("lunch", false, "alice").says("lunch", "alice", "hello");
	}

	@Test
	void closesAsTheProtocolHasIt() {
		try (Subscriber broken = Subscriber.on(this.port);
				Subscriber hasty = Subscriber.connect(this.port, true, "graphql-transport-ws");
				Subscriber old = Subscriber.connect(this.port, true, "graphql-ws")) {
			broken.say("{no json");
			hasty.subscribe("1", FOLLOW, Map.of());

			assertThat(broken.closeCode()).isEqualTo(4400);
			assertThat(hasty.closeCode()).isEqualTo(4401);
			assertThat(old.closeCode()).isEqualTo(4406);
		}
	}

	@Test
	void answersPingsAndQueriesOverAWebSocket() {
		try (Subscriber subscriber = Subscriber.on(this.port)) {
			subscriber.send(Map.of("type", "ping"));
			assertThat(subscriber.next().get("type").asString()).isEqualTo("pong");

			subscriber.subscribe("1", "{ workspace(name: \"w\") { name } }", Map.of());
			assertThat(subscriber.next().at("/payload/data/workspace/name").asString()).isEqualTo("w");
			assertThat(subscriber.next().get("type").asString()).isEqualTo("complete");
		}
	}

	@Test
	void keepsTheLimitsOfQueries() {
		String deep = "subscription { messageAdded(workspace: \"w\") { message { session { "
				+ "workspace { sessions(first: 1) { nodes { ".repeat(5) + "name" + " }".repeat(18) + " }";
		String dear = "subscription { messageAdded(workspace: \"w\") { message { session { messages(first: 100) { nodes "
				+ "{ session { messages(first: 100) { nodes { session { messages(first: 100) { nodes { content } } } } } } } } } } } }";
		try (Subscriber subscriber = Subscriber.on(this.port)) {
			subscriber.subscribe("1", deep, Map.of());
			assertThat(code(subscriber.next())).isEqualTo("LIMIT_DEPTH");
			subscriber.subscribe("2", dear, Map.of());
			assertThat(code(subscriber.next())).isEqualTo("LIMIT_COST");
			subscriber.subscribe("3", "subscription { nothing }", Map.of());
			assertThat(code(subscriber.next())).isEqualTo("VALIDATION_ERROR");
		}
	}

	@Test
	void answersAnEventSourceToo() {
		String query = URLEncoder.encode(FOLLOW, StandardCharsets.UTF_8);
		try (EventSource events = EventSource.get(this.port, "/graphql?query=" + query)) {
			assertThat(events.events(1).getFirst().at("/message/content").asString()).isEqualTo("hello");
		}
		try (EventSource events = EventSource.post(this.port, "{ workspace(name: \"w\") { name } }", Map.of())) {
			assertThat(events.next().json().at("/data/workspace/name").asString()).isEqualTo("w");
			assertThat(events.next().name()).isEqualTo("complete");
		}
	}

	// As urql, Apollo Client and Relay ask.
	@ParameterizedTest
	@ValueSource(strings = { "text/event-stream, multipart/mixed", "text/event-stream, application/json",
			"application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed",
			"text/event-stream;q=0.9, */*;q=0.1" })
	void streamsToWhoAcceptsOtherFormsToo(String accept) {
		try (EventSource events = EventSource.post(this.port, accept, FOLLOW, Map.of())) {
			assertThat(events.events(1).getFirst().at("/message/content").asString()).isEqualTo("hello");
		}
	}

	@Test
	void answersQueriesInJsonToWhoAcceptsEventsToo() {
		assertThat(Http.on(this.port).post("{ __typename }", Map.of(), "text/event-stream, application/json").body())
			.contains("\"data\"")
			.doesNotContain("event:");
		assertThat(Http.on(this.port).post("{", Map.of(), "text/event-stream, application/json").body())
			.contains("INVALID_SYNTAX")
			.doesNotContain("event:");
	}

	@Test
	void saysHowToSubscribeToWhoPostsForJson() {
		JsonNode answer = Http.on(this.port).graphQl(FOLLOW);

		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("SUBSCRIPTION_NOT_STREAMED");
	}

	@Test
	void refusesPagesOfOtherOrigins() {
		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> connectFrom("https://evil.example"));

		connectFrom("http://localhost:" + this.port).abort();
	}

	private WebSocket connectFrom(String origin) {
		return HttpClient.newHttpClient()
			.newWebSocketBuilder()
			.subprotocols("graphql-transport-ws")
			.header("Origin", origin)
			.buildAsync(URI.create("ws://localhost:" + this.port + "/graphql"), new WebSocket.Listener() {
			})
			.join();
	}

	private static String code(JsonNode message) {
		assertThat(message.get("type").asString()).as(message.toString()).isEqualTo("error");
		return message.at("/payload/0/extensions/code").asString();
	}

}
