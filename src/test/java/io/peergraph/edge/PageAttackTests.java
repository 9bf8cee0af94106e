package io.peergraph.edge;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.peergraph.Http;
import io.peergraph.QuietTest;
import io.peergraph.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a page of another site can make a browser send to a server of this machine, also
 * when the name of that site was made to lead here.
 */
@QuietTest
class PageAttackTests {

	private static final String QUERY = "/graphql?query=" + URLEncoder.encode(
			"{ workspace(name: \"secret\") { peer(name: \"alice\") { chat(question: \"Why?\") " + "{ text } } } }",
			StandardCharsets.UTF_8);

	private static final String JSON = "Content-Type: application/json";

	private static final String POST = "{\"query\": \"{ workspaces(first: 1) { nodes { name } } }\"}";

	@LocalServerPort
	int port;

	private Http http;

	@BeforeEach
	void talk() {
		World.on(this.port, "secret").joins("lunch", true, "alice").says("lunch", "alice", "It is a secret.");
		this.http = Http.on(this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "localhost.evil.example", "evil.example.", "127.0.0.1.evil.example",
			"169.254.1.1", "localhost.", "[::2]" })
	void servesNoPageWhoseNameWasMadeToLeadHere(String name) {
		String host = name + ":" + this.port;
		String origin = "Origin: http://" + host;

		for (String answer : List.of(send("POST /graphql", host, POST, JSON, origin),
				send("POST /graphql", host, POST, JSON, "Accept: text/event-stream"),
				send("GET " + QUERY, host, "", JSON), send("GET " + QUERY, host, "", JSON, "Accept: text/event-stream"),
				send("OPTIONS /graphql", host, "", origin, "Access-Control-Request-Method: POST"),
				send("GET /graphiql", host, ""), send("GET /graphiql.js", host, ""), send("GET /", host, ""),
				send("POST //graphql", host, POST, JSON), send("POST /x/..;/graphql", host, POST, JSON),
				send("POST /actuator/..;/graphql", host, POST, JSON),
				send("POST /actuator/../graphql", host, POST, JSON),
				send("POST /graphql", host, POST, JSON, "X-Forwarded-Host: localhost", "Forwarded: host=localhost"))) {
			assertThat(answer).startsWith("HTTP/1.1 421").contains("\"HOST_NOT_ALLOWED\"").doesNotContain("secret");
		}
	}

	@Test
	void opensNoWebSocketToSuchAPage() {
		assertThat(webSocket("localhost:" + this.port)).startsWith("HTTP/1.1 101");
		assertThat(webSocket("evil.example:" + this.port)).startsWith("HTTP/1.1 421").contains("HOST_NOT_ALLOWED");
	}

	@Test
	void servesWhoCallsItByANameOfTheMachine() {
		for (String host : List.of("localhost", "LOCALHOST:" + this.port, "127.0.0.1:" + this.port, "[::1]:1")) {
			assertThat(send("POST /graphql", host, POST, JSON)).startsWith("HTTP/1.1 200").contains("secret");
			assertThat(send("GET /graphiql", host, "")).startsWith("HTTP/1.1 200");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "image/*", "image/avif,image/webp,image/apng,image/*,*/*;q=0.8", "*/*", "text/html,*/*",
			"text/event-stream", "application/json", "application/graphql-response+json", "text/css,*/*;q=0.1" })
	void runsNothingThatAPageCanSendUnasked(String accept) {
		String host = "localhost:" + this.port;
		String wanted = "Accept: " + accept;

		for (String answer : List.of(send("GET " + QUERY, host, "", wanted),
				send("GET " + QUERY, host, "", wanted, "Content-Type: text/plain"),
				send("GET " + QUERY, host, "", wanted, "Content-Type: text/plain; application/json"),
				send("GET " + QUERY, host, "", wanted, "Content-Type: application/json, text/plain"))) {
			assertThat(answer).startsWith("HTTP/1.1 403").contains("\"PREFLIGHT_REQUIRED\"").doesNotContain("\"data\"");
		}
		for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "text/plain; application/json")) {
			assertThat(send("POST /graphql", host, POST, wanted, "Content-Type: " + type))
				.doesNotStartWith("HTTP/1.1 200")
				.doesNotContain("secret");
		}
		assertThat(send("POST /graphql", host, POST, wanted)).doesNotStartWith("HTTP/1.1 200").doesNotContain("secret");
	}

	@Test
	void answersNobodyWhoWantsAnImage() {
		String host = "localhost:" + this.port;

		for (String answer : List.of(send("GET " + QUERY, host, "", JSON, "Accept: image/*"),
				send("POST /graphql", host, POST, JSON, "Accept: image/*"))) {
			assertThat(answer).startsWith("HTTP/1.1 406").contains("\"NOT_ACCEPTABLE\"").doesNotContain("secret");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GraphQL-Require-Preflight: 1", "Apollo-Require-Preflight: true", JSON,
			"Content-Type: application/json; charset=utf-8" })
	void readsByGetWithAHeaderThatAPageCannotSendUnasked(String header) {
		assertThat(send("GET " + QUERY, "localhost", "", header)).startsWith("HTTP/1.1 200").contains("\"data\"");
	}

	@Test
	void tellsProbesThatItWorksAndNothingElse() {
		this.http.post("query SecretName { workspace(name: \"secret\") { name } }", Map.of(), "application/json");
		for (String path : List.of("/actuator/health/liveness", "/actuator/health/readiness", "/actuator/health")) {
			assertThat(send("GET " + path, "10.1.2.3:8080", "")).startsWith("HTTP/1.1 200")
				.contains("\"status\":\"UP\"")
				.doesNotContain("neo4j", "details", "localhost");
		}
		assertThat(Stream.of("/actuator", "/actuator/health", "/actuator/prometheus").map(this.http::get))
			.allSatisfy((answer) -> assertThat(answer).returns(200, HttpResponse::statusCode)
				.extracting(HttpResponse::body)
				.asString()
				.doesNotContainIgnoringCase("secret", "alice", "password"));
		assertThat(Stream.of("env", "configprops", "beans", "heapdump", "loggers", "threaddump", "mappings", "metrics")
			.map((name) -> this.http.get("/actuator/" + name))).extracting(HttpResponse::statusCode).containsOnly(404);
	}

	private String webSocket(String host) {
		return send("GET /graphql", host, "", "Origin: http://" + host, "Upgrade: websocket",
				"Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
				"Sec-WebSocket-Protocol: graphql-transport-ws", "Connection: Upgrade");
	}

	// Clients of the JDK do not let one lie about the host. What is no WebSocket is read
	// to its end.
	private String send(String request, String host, String body, String... headers) {
		boolean upgrade = List.of(headers).contains("Connection: Upgrade");
		String head = request + " HTTP/1.1\r\nHost: " + host + "\r\n"
				+ Stream.of(headers).map((header) -> header + "\r\n").reduce("", String::concat)
				+ (upgrade ? "" : "Connection: close\r\n") + "Content-Length: " + body.length() + "\r\n\r\n";
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
			byte[] answer = upgrade ? socket.getInputStream().readNBytes(12) : socket.getInputStream().readAllBytes();
			String start = new String(answer, StandardCharsets.UTF_8);
			return start.equals("HTTP/1.1 421")
					? start + new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8) : start;
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
