package io.peergraph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A client that reads server-sent events, line by line. */
public final class EventSource implements AutoCloseable {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.shared();

	private final InputStream body;

	private final BufferedReader lines;

	private EventSource(InputStream body) {
		this.body = body;
		this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
	}

	/** An event with its name. */
	public record Event(String name, String data) {

		/**
		 * {@return the data as JSON}
		 */
		public JsonNode json() {
			return JSON.readTree(this.data);
		}

	}

	/**
	 * {@return the events of a document, sent by POST to the application on that port}
	 */
	public static EventSource post(int port, String document, Map<String, ?> variables) {
		return post(port, "text/event-stream", document, variables);
	}

	/**
	 * {@return the events of a document, sent by POST by a client that accepts these
	 * forms}
	 */
	public static EventSource post(int port, String accept, String document, Map<String, ?> variables) {
		String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
		return open(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body)), accept);
	}

	/**
	 * {@return the events of a document, sent by POST with an access key}
	 */
	public static EventSource with(int port, String key, String document, Map<String, ?> variables) {
		String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
		return open(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
			.header("Content-Type", "application/json")
			.header("Authorization", "Bearer " + key)
			.POST(BodyPublishers.ofString(body)), "text/event-stream");
	}

	/**
	 * {@return the events of a GET}
	 */
	public static EventSource get(int port, String path) {
		return open(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
			.header("GraphQL-Require-Preflight", "1"), "text/event-stream");
	}

	/**
	 * {@return the events of a GET as a browser's own EventSource sends it, which can add
	 * no header}
	 */
	public static EventSource plain(int port, String path) {
		return open(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)), "text/event-stream");
	}

	private static EventSource open(HttpRequest.Builder request, String accept) {
		try {
			HttpResponse<InputStream> response = CLIENT.send(request.header("Accept", accept).build(),
					BodyHandlers.ofInputStream());
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.headers().firstValue("Content-Type")).get().asString().startsWith("text/event-stream");
			return new EventSource(response.body());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	/**
	 * {@return the next event, comments left out}
	 */
	public Event next() {
		String name = "";
		String data = "";
		for (String line = line(); !line.isEmpty() || name.isEmpty(); line = line()) {
			if (line.startsWith("event:")) {
				name = line.substring("event:".length()).strip();
			}
			if (line.startsWith("data:")) {
				data = line.substring("data:".length()).strip();
			}
		}
		return new Event(name, data);
	}

	/**
	 * {@return the data of that many events}
	 */
	public List<JsonNode> events(int count) {
		List<JsonNode> events = new ArrayList<>();
		while (events.size() < count) {
			Event event = next();
			assertThat(event.name()).as(event.data()).isEqualTo("next");
			assertThat(event.json().get("errors")).as(event.data()).isNull();
			events.add(event.json().get("data").iterator().next());
		}
		return events;
	}

	private String line() {
		try {
			String line = this.lines.readLine();
			assertThat(line).as("a line").isNotNull();
			return line;
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.body.close();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
