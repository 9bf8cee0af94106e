package io.peergraph;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A client that speaks graphql-transport-ws, with nothing between it and the wire. */
public final class Subscriber implements WebSocket.Listener, AutoCloseable {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();

	private final CompletableFuture<Integer> closed = new CompletableFuture<>();

	private final StringBuilder text = new StringBuilder();

	private final boolean reads;

	private volatile @Nullable WebSocket socket;

	private Subscriber(boolean reads) {
		this.reads = reads;
	}

	/**
	 * {@return a connection to the application on that port that was acknowledged}
	 */
	public static Subscriber on(int port) {
		return on(port, Map.of());
	}

	/**
	 * {@return a connection with an access key that was acknowledged}
	 */
	public static Subscriber with(int port, String key) {
		return on(port, Map.of("payload", Map.of("Authorization", "Bearer " + key)));
	}

	private static Subscriber on(int port, Map<String, ?> more) {
		Subscriber subscriber = connect(port, true, "graphql-transport-ws");
		Map<String, Object> init = new LinkedHashMap<>(more);
		init.put("type", "connection_init");
		subscriber.send(init);
		assertThat(subscriber.next().get("type").asString()).isEqualTo("connection_ack");
		return subscriber;
	}

	/**
	 * {@return a connection that takes nothing off the wire}
	 */
	public static Subscriber deaf(int port) {
		Subscriber subscriber = connect(port, false, "graphql-transport-ws");
		subscriber.send(Map.of("type", "connection_init"));
		return subscriber;
	}

	/**
	 * {@return a connection with that protocol, nothing said yet}
	 */
	public static Subscriber connect(int port, boolean reads, String protocol) {
		Subscriber subscriber = new Subscriber(reads);
		subscriber.socket = CLIENT.newWebSocketBuilder()
			.subprotocols(protocol)
			.buildAsync(URI.create("ws://localhost:" + port + "/graphql"), subscriber)
			.join();
		return subscriber;
	}

	/** Subscribes under that id. */
	public Subscriber subscribe(String id, String document, Map<String, ?> variables) {
		Map<String, Object> payload = new LinkedHashMap<>();
		payload.put("query", document);
		payload.put("variables", variables);
		send(Map.of("id", id, "type", "subscribe", "payload", payload));
		return this;
	}

	/** Ends the subscription of that id. */
	public void complete(String id) {
		send(Map.of("id", id, "type", "complete"));
	}

	/** Sends a message of the protocol. */
	public void send(Object message) {
		say(JSON.writeValueAsString(message));
	}

	/** Sends whatever it is. */
	public void say(String raw) {
		Objects.requireNonNull(this.socket).sendText(raw, true).join();
	}

	/**
	 * {@return the next message of the protocol, without pings}
	 */
	public JsonNode next() {
		JsonNode message = poll(PATIENCE);
		assertThat(message).as("a message").isNotNull();
		return message;
	}

	/**
	 * {@return the next message of the protocol that comes within a time, null when none
	 * does}
	 */
	public @Nullable JsonNode poll(Duration patience) {
		long end = System.nanoTime() + patience.toNanos();
		try {
			while (true) {
				JsonNode message = this.messages.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
				if (message == null || !message.get("type").asString().equals("ping")) {
					return message;
				}
			}
		}
		catch (InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	/**
	 * {@return the data of that many events, each of which has no errors}
	 */
	public List<JsonNode> events(int count) {
		List<JsonNode> events = new ArrayList<>();
		while (events.size() < count) {
			JsonNode message = next();
			assertThat(message.get("type").asString()).as(message.toString()).isEqualTo("next");
			assertThat(message.get("payload").get("errors")).as(message.toString()).isNull();
			events.add(message.get("payload").get("data").iterator().next());
		}
		return events;
	}

	/**
	 * {@return the code with which the server closes}
	 */
	public int closeCode() {
		try {
			return this.closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException | ExecutionException | TimeoutException ex) {
			throw new AssertionError("The connection was not closed", ex);
		}
	}

	@Override
	public void onOpen(WebSocket opened) {
		if (this.reads) {
			opened.request(1);
		}
	}

	@Override
	public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
		this.text.append(data);
		if (last) {
			this.messages.add(JSON.readTree(this.text.toString()));
			this.text.setLength(0);
		}
		from.request(1);
		return null;
	}

	@Override
	public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
		this.closed.complete(code);
		return null;
	}

	@Override
	public void onError(WebSocket from, Throwable error) {
		this.closed.complete(1006);
	}

	@Override
	public void close() {
		Objects.requireNonNull(this.socket).abort();
	}

}
