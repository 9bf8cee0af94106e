package io.peergraph.provider;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for the providers: speaks the wire protocols of OpenAI, Anthropic, Gemini and
 * Ollama, does what a script says, and keeps every request. It can misbehave.
 */
public final class ModelServer implements AutoCloseable {

	private final HttpServer server;

	private final Queue<Act> script = new ConcurrentLinkedQueue<>();

	private final List<Asked> asked = new CopyOnWriteArrayList<>();

	private final AtomicInteger broken = new AtomicInteger();

	private volatile Function<Asked, Act> otherwise = (request) -> Act.fails(500);

	private ModelServer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	/**
	 * {@return a server on a free port of this machine}
	 */
	public static ModelServer start() {
		return new ModelServer();
	}

	/**
	 * {@return the base URL to configure for one of: openai, anthropic, gemini, ollama}
	 */
	public String url(String provider) {
		String base = "http://localhost:" + this.server.getAddress().getPort();
		return base + Wires.valueOf(provider.toUpperCase(Locale.ROOT)).base();
	}

	/** Does these, one for each request, before anything else. */
	public ModelServer then(Act... acts) {
		this.script.addAll(List.of(acts));
		return this;
	}

	/** Does that with every request for which nothing is scripted. */
	public ModelServer otherwise(Function<Asked, Act> does) {
		this.otherwise = does;
		return this;
	}

	/** Forgets script and requests. */
	public void reset() {
		this.script.clear();
		this.asked.clear();
		this.broken.set(0);
		this.otherwise = (request) -> Act.fails(500);
	}

	/**
	 * {@return what was asked so far}
	 */
	public List<Asked> asked() {
		return List.copyOf(this.asked);
	}

	/**
	 * {@return how many callers went away before they had everything}
	 */
	public int abandoned() {
		return this.broken.get();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void handle(HttpExchange exchange) throws IOException {
		Asked request = asked(exchange);
		this.asked.add(request);
		Act act = this.script.poll();
		answer(exchange, request, (act != null) ? act : this.otherwise.apply(request));
	}

	private static Asked asked(HttpExchange exchange) throws IOException {
		Map<String, String> headers = new HashMap<>();
		exchange.getRequestHeaders()
			.forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
		String path = exchange.getRequestURI().toString();
		byte[] body = exchange.getRequestBody().readAllBytes();
		return new Asked(Wires.of(path), path, headers, JsonMapper.shared().readTree(body));
	}

	private void answer(HttpExchange exchange, Asked request, Act act) throws IOException {
		switch (act) {
			case Act.Fails fails -> {
				fails.headers().forEach(exchange.getResponseHeaders()::set);
				byte[] body = "{\"error\": {\"type\": \"stand_in_error\", \"message\": \"secret words\"}}"
					.getBytes(StandardCharsets.UTF_8);
				exchange.sendResponseHeaders(fails.status(), body.length);
				exchange.getResponseBody().write(body);
				exchange.close();
			}
			case Act.Waits waits -> {
				sleep(waits.time());
				answer(exchange, request, waits.then());
			}
			case Act.Breaks breaks -> send(exchange, request, breaks.of(), breaks.bytes(), true);
			case Act.Ends ends -> send(exchange, request, ends.of(), ends.bytes(), false);
			case Act.Drips _, Act.Says _, Act.Calls _, Act.Sends _, Act.Stops _, Act.Refuses _, Act.Embeds _ ->
				send(exchange, request, act, Integer.MAX_VALUE, false);
		}
	}

	private void send(HttpExchange exchange, Asked request, Act act, int bytes, boolean cut) throws IOException {
		byte[] body = request.wire().body(request, act).getBytes(StandardCharsets.UTF_8);
		int length = Math.min(bytes, body.length);
		exchange.getResponseHeaders().set("Content-Type", request.wire().contentType(request));
		exchange.sendResponseHeaders(200, 0);
		try {
			OutputStream out = exchange.getResponseBody();
			int step = (act instanceof Act.Drips) ? 8 : 512;
			for (int from = 0; from < length; from += step) {
				out.write(body, from, Math.min(step, length - from));
				out.flush();
				sleep((act instanceof Act.Drips drips) ? drips.pause() : Duration.ZERO);
			}
		}
		catch (IOException ex) {
			this.broken.incrementAndGet();
			throw ex;
		}
		if (cut) {
			// What came just before a break is lost to some clients.
			sleep(Duration.ofMillis(request.streams() ? 200 : 0));
			// The server ends the connection of a handler that failed, without a last
			// chunk.
			throw new IOException("cut");
		}
		exchange.close();
	}

	private static void sleep(Duration time) {
		try {
			Thread.sleep(time);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
