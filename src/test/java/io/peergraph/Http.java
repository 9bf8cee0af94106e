package io.peergraph;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the running application, with nothing between it and the wire. */
public final class Http {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.shared();

	private final String base;

	private final @Nullable String key;

	private Http(String base, @Nullable String key) {
		this.base = base;
		this.key = key;
	}

	/**
	 * {@return a client of the application on that port of this machine}
	 */
	public static Http on(int port) {
		return new Http("http://localhost:" + port, null);
	}

	/**
	 * {@return the same with an access key}
	 */
	public Http with(@Nullable String key) {
		return new Http(this.base, key);
	}

	/**
	 * {@return the whole answer to a document, with its data, errors and extensions}
	 */
	public JsonNode graphQl(String document) {
		return graphQl(document, Map.of());
	}

	/**
	 * {@return the whole answer to a document with variables}
	 */
	public JsonNode graphQl(String document, Object variables) {
		return JSON.readTree(post(document, variables, "application/graphql-response+json").body());
	}

	/**
	 * {@return the HTTP response to a document}
	 */
	public HttpResponse<String> post(String document, Object variables, String accept) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("query", document);
		body.put("variables", variables);
		return send(request("/graphql").header("Content-Type", "application/json")
			.header("Accept", accept)
			.POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
	}

	/**
	 * {@return the HTTP response to a GET}
	 */
	public HttpResponse<String> get(String path) {
		return send(request(path));
	}

	/**
	 * {@return a request that {@link #send} takes}
	 */
	public HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path))
			.timeout(Duration.ofMinutes(2));
		return (this.key != null) ? request.header("Authorization", "Bearer " + this.key) : request;
	}

	/**
	 * {@return the response to it}
	 */
	public HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return CLIENT.send(request.build(), BodyHandlers.ofString());
		}
		catch (Exception ex) {
			throw new AssertionError("No answer", ex);
		}
	}

}
