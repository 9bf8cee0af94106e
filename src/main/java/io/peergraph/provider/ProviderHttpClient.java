package io.peergraph.provider;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import org.jspecify.annotations.Nullable;

/**
 * How LangChain4j's clients reach their providers: on the thread that calls, which may be
 * interrupted at any time, and never more than a number of bytes. A refusal is told with
 * its {@code Retry-After}.
 */
final class ProviderHttpClient implements HttpClient {

	static final int MOST_BYTES = 4 * 1024 * 1024;

	private static final int MOST_ERROR_BYTES = 16 * 1024;

	private static final int OK = 200;

	private static final int REDIRECT = 300;

	private static final java.net.http.HttpClient CLIENT = java.net.http.HttpClient.newBuilder()
		.connectTimeout(Duration.ofSeconds(10))
		.build();

	@Override
	public SuccessfulHttpResponse execute(HttpRequest request) {
		HttpResponse<InputStream> response = send(request);
		try (InputStream body = response.body()) {
			byte[] bytes = new Bounded(body).readAllBytes();
			return success(response, new String(bytes, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new ConnectionBroken("the reply broke off", ex);
		}
	}

	@Override
	public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
		try {
			HttpResponse<InputStream> response = send(request);
			try (InputStream body = new Bounded(response.body())) {
				listener.onOpen(success(response, null));
				parser.parse(body, listener);
				listener.onClose();
			}
		}
		catch (IOException | RuntimeException ex) {
			listener.onError(ex);
		}
	}

	private static HttpResponse<InputStream> send(HttpRequest request) {
		java.net.http.HttpRequest.Builder sent = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
			.method(request.method().name(), body(request));
		// A local server often mistakes the offer to speak HTTP/2 in the clear.
		sent.version(request.url().startsWith("https:") ? java.net.http.HttpClient.Version.HTTP_2
				: java.net.http.HttpClient.Version.HTTP_1_1);
		request.headers().forEach((name, values) -> values.forEach((value) -> sent.header(name, value)));
		try {
			HttpResponse<InputStream> response = CLIENT.send(sent.build(), BodyHandlers.ofInputStream());
			if (response.statusCode() >= OK && response.statusCode() < REDIRECT) {
				return response;
			}
			try (InputStream body = response.body()) {
				String reason = new String(body.readNBytes(MOST_ERROR_BYTES), StandardCharsets.UTF_8);
				throw new HttpRefused(response.statusCode(), reason,
						response.headers().firstValue("retry-after").orElse(""));
			}
		}
		catch (IOException ex) {
			throw new ConnectionBroken("no connection", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ConnectionBroken("interrupted", ex);
		}
	}

	private static java.net.http.HttpRequest.BodyPublisher body(HttpRequest request) {
		return (request.body() != null) ? BodyPublishers.ofString(request.body()) : BodyPublishers.noBody();
	}

	private static SuccessfulHttpResponse success(HttpResponse<?> response, @Nullable String body) {
		return SuccessfulHttpResponse.builder()
			.statusCode(response.statusCode())
			.headers(response.headers().map())
			.body(body)
			.build();
	}

	/** Stops reading what goes on and on. */
	private static final class Bounded extends FilterInputStream {

		private int left = MOST_BYTES;

		private Bounded(InputStream stream) {
			super(stream);
		}

		@Override
		public int read() throws IOException {
			return counted(super.read(), 1);
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			return counted(read, read);
		}

		private int counted(int result, int bytes) throws IOException {
			this.left -= Math.max(0, (result < 0) ? 0 : bytes);
			if (this.left < 0) {
				throw new IOException("a reply of more than " + MOST_BYTES + " bytes");
			}
			return result;
		}

	}

	/** What LangChain4j's clients make their connection with. Time-outs are ours. */
	static final class Builder implements HttpClientBuilder {

		@Override
		public @Nullable Duration connectTimeout() {
			return null;
		}

		@Override
		public HttpClientBuilder connectTimeout(@Nullable Duration timeout) {
			return this;
		}

		@Override
		public @Nullable Duration readTimeout() {
			return null;
		}

		@Override
		public HttpClientBuilder readTimeout(@Nullable Duration timeout) {
			return this;
		}

		@Override
		public HttpClient build() {
			return new ProviderHttpClient();
		}

	}

}
