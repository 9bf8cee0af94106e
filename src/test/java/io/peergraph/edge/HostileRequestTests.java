package io.peergraph.edge;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.peergraph.EventSource;
import io.peergraph.Http;
import io.peergraph.QuietTest;
import io.peergraph.Subscriber;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is meant to break something is refused with a code, whatever carries it, and harms
 * nothing beside it.
 */
@QuietTest
@Timeout(300)
@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class HostileRequestTests {

	private static final String JSON = "application/json";

	private static final String FOLLOW = "subscription { messageAdded(workspace: \"w\") { message { content } } }";

	@LocalServerPort
	int port;

	private Http http;

	@BeforeEach
	void talk() {
		this.http = Http.on(this.port);
		World.on(this.port, "w").joins("lunch", false, "alice").says("lunch", "alice", "hello");
	}

	@ParameterizedTest
	@ValueSource(ints = { 900, 1500 })
	void refusesChainsOfFragmentsOnEveryTransport(int length, CapturedOutput log) {
		String chain = chain(length);

		assertThat(this.http.graphQl(chain).at("/errors/0/extensions/code").asString()).isEqualTo("LIMIT_NESTING");
		try (EventSource events = EventSource.post(this.port, chain, Map.of())) {
			assertThat(events.next().json().at("/errors/0/extensions/code").asString()).isEqualTo("LIMIT_NESTING");
		}
		try (Subscriber subscriber = Subscriber.on(this.port)) {
			subscriber.subscribe("chain", chain, Map.of());
			assertThat(code(subscriber.next())).isEqualTo("LIMIT_NESTING");
			assertGoesOn(subscriber);
		}
		assertThat(log.getAll()).doesNotContain("fragment f1", "StackOverflow");
	}

	private static String chain(int length) {
		return IntStream.range(0, length)
			.mapToObj((i) -> " fragment f" + i + " on Query { ...f" + (i + 1) + " }")
			.collect(Collectors.joining("", "{ ...f0 } ", " fragment f" + length + " on Query { __typename }"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ \"query\": null }", "{ \"query\": \"\" }", "{ \"query\": 3 }", "{}", "[]", "3",
			"{ \"query\": \"{ __typename }\", \"variables\": 3 }",
			"{ \"query\": \"{ __typename }\", \"operationName\": [] }" })
	void answersWhoSubscribesToNothingAndGoesOn(String payload, CapturedOutput log) {
		try (Subscriber subscriber = Subscriber.on(this.port)) {
			subscriber.subscribe("live", FOLLOW, Map.of());
			subscriber.events(1);

			subscriber.say("{ \"id\": \"1\", \"type\": \"subscribe\", \"payload\": " + payload + " }");

			assertThat(code(subscriber.next())).isEqualTo("BAD_REQUEST");
			assertGoesOn(subscriber);
			World.on(this.port, "w").says("lunch", "alice", "still here");
			assertThat(subscriber.events(1).getFirst().at("/message/content").asString()).isEqualTo("still here");
		}
		assertThat(log.getAll()).doesNotContain("ERROR");
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "3", "{}", "[]", "{no json", "{ \"type\": \"subscribe\" }",
			"{ \"type\": \"nothing\" }", "{ \"id\": \"1\", \"type\": \"subscribe\" }",
			"{ \"type\": \"subscribe\", \"payload\": { \"query\": \"{ __typename }\" } }" })
	void closesOnWhatIsNoMessageOfTheProtocol(String frame, CapturedOutput log) {
		try (Subscriber subscriber = Subscriber.on(this.port); Subscriber other = Subscriber.on(this.port)) {
			subscriber.say(frame);

			assertThat(subscriber.closeCode()).isEqualTo(4400);
			assertGoesOn(other);
		}
		assertThat(log.getAll()).doesNotContain("ERROR");
	}

	@Test
	void takesLongMessagesInPartsUpToTheLimit() {
		try (Subscriber subscriber = Subscriber.on(this.port)) {
			subscriber.subscribe("1", "query($t: String!) { workspace(name: $t) { name } }",
					Map.of("t", "x✓".repeat(2_000_000)));
			assertThat(subscriber.next().at("/payload/data/workspace").isNull()).isTrue();
			assertThat(subscriber.next().get("type").asString()).isEqualTo("complete");
			assertGoesOn(subscriber);
		}
	}

	@Test
	void saysInOurFormWhatIsWrongWithAnAddress() throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(60_000);
			socket.getOutputStream()
				.write("GET /export/%zz/network.graphml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

			assertThat(answer).startsWith("HTTP/1.1 400")
				.contains("application/problem+json", "\"code\":\"INVALID_VALUE\"")
				.doesNotContain("<html", "Tomcat");
		}
	}

	// In one frame, as browsers send it.
	@Test
	void closesOnMessagesBeyondTheLimit() throws IOException {
		byte[] message = new byte[33 * 1024 * 1024];
		Arrays.fill(message, (byte) ' ');
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(60_000);
			DataInputStream in = new DataInputStream(socket.getInputStream());
			DataOutputStream out = new DataOutputStream(socket.getOutputStream());
			out.writeBytes("""
					GET /graphql HTTP/1.1
					Host: localhost
					Upgrade: websocket
					Connection: Upgrade
					Sec-WebSocket-Version: 13
					Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==
					Sec-WebSocket-Protocol: graphql-transport-ws

					""".replace("\n", "\r\n"));
			for (int last = 0; last != 0x0D0A0D0A;) {
				last = (last << 8) | in.readUnsignedByte();
			}
			out.writeShort(0x81FF);
			out.writeLong(message.length);
			out.writeInt(0);
			out.write(message);

			assertThat(in.readUnsignedByte()).as("a frame that closes").isEqualTo(0x88);
			in.readUnsignedByte();
			assertThat(in.readUnsignedShort()).isEqualTo(1009);
		}
	}

	private static void assertGoesOn(Subscriber subscriber) {
		subscriber.subscribe("again", "{ workspace(name: \"w\") { name } }", Map.of());
		assertThat(subscriber.next().at("/payload/data/workspace/name").asString()).isEqualTo("w");
		assertThat(subscriber.next().get("type").asString()).isEqualTo("complete");
	}

	@Test
	void refusesBodiesOfOtherTypesWithACode() {
		for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=x", "nonsense", "text/plain",
				"application/graphql", "application/x-www-form-urlencoded", "application/json;charset=nonsense", "")) {
			for (String accept : List.of(JSON, "text/event-stream")) {
				assertThat(post("--x\r\n", type, accept)).as(type)
					.returns(415, HttpResponse::statusCode)
					.satisfies((answer) -> assertThat(answer.body()).contains("\"UNSUPPORTED_MEDIA_TYPE\""));
			}
		}
	}

	@Test
	void refusesBodiesThatAreNoRequestWithACode() {
		for (String body : List.of("null", "3", "[]", "{}", "", "{ \"query\": null }", "{ \"query\": \"{a}\"")) {
			for (String accept : List.of(JSON, "text/event-stream", "text/event-stream, application/json")) {
				assertThat(post(body, JSON, accept)).as(body)
					.returns(400, HttpResponse::statusCode)
					.satisfies((answer) -> assertThat(answer.body()).contains("\"BAD_REQUEST\""));
			}
		}
	}

	@Test
	void refusesTypesThatNobodyKnowsWithACode() {
		assertThat(post("{ \"query\": \"{ __typename }\" }", JSON, "nonsense")).returns(406, HttpResponse::statusCode)
			.satisfies((answer) -> assertThat(answer.body()).contains("\"NOT_ACCEPTABLE\""));
	}

	@Test
	void refusesToLookForTooManyPhrases(CapturedOutput log) {
		String phrases = "\"p\" ".repeat(1500);

		JsonNode answer = this.http.graphQl(
				"query($q: String!) { workspace(name: \"w\") { search(query: $q) { score } } }", Map.of("q", phrases));

		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("TOO_MANY");
		assertThat(log.getAll()).doesNotContain("\"p\" \"p\"");
	}

	@Test
	void logsNoDocument(CapturedOutput log) {
		assertThat(log.getAll().lines()).allSatisfy((line) -> assertThat(line).hasSizeLessThan(16_000));
		LoggerFactory.getLogger(HostileRequestTests.class)
			.atError()
			.addKeyValue("document", "x".repeat(80_000))
			.setCause(new IllegalStateException("y".repeat(80_000), endless(1000)))
			.log("z".repeat(80_000));

		assertThat(log.getAll().lines()).anySatisfy((line) -> assertThat(line).contains("HostileRequestTests"))
			.allSatisfy((line) -> assertThat(line).hasSizeLessThan(16_000));
	}

	private static Throwable endless(int depth) {
		return (depth == 0) ? new IllegalStateException("root") : endless(depth - 1);
	}

	private HttpResponse<String> post(String body, String type, String accept) {
		HttpRequest.Builder request = this.http.request("/graphql")
			.header("Accept", accept)
			.POST(BodyPublishers.ofString(body));
		return this.http.send(type.isEmpty() ? request : request.header("Content-Type", type));
	}

	private static String code(JsonNode message) {
		assertThat(message.get("type").asString()).as(message.toString()).isEqualTo("error");
		return message.at("/payload/0/extensions/code").asString();
	}

}
