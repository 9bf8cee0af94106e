package io.peergraph.graph;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import io.peergraph.Http;

import tools.jackson.databind.JsonNode;

/**
 * A client that says one thing after the other in a session of its own, each again and
 * again with the same key until it is acknowledged.
 */
public final class Persistent {

	private static final String SAY = """
			mutation($session: String!, $key: String!, $content: String!) {
			  addMessages(input: {
			    workspace: "outage", session: $session, idempotencyKey: $key,
			    messages: [{ peer: "alice", content: $content }]
			  }) { messages { sequence } userErrors { code } }
			}""";

	private final String name;

	private final Http http;

	private final AtomicLong acknowledged = new AtomicLong();

	private final Set<String> refusals = ConcurrentHashMap.newKeySet();

	private final Thread thread;

	private volatile boolean running = true;

	private Persistent(String name, Http http) {
		this.name = name;
		this.http = http;
		this.thread = Thread.ofVirtual().name(name).unstarted(this::talk);
	}

	public static Persistent start(String name, Http http) {
		Persistent started = new Persistent(name, http);
		started.thread.start();
		return started;
	}

	public String name() {
		return this.name;
	}

	/**
	 * {@return how much of what it said is stored}
	 */
	public long acknowledged() {
		return this.acknowledged.get();
	}

	/**
	 * {@return the codes with which it was refused}
	 */
	public Set<String> refusals() {
		return Set.copyOf(this.refusals);
	}

	/** Returns when what it said last is acknowledged. */
	public void stop() throws InterruptedException {
		this.running = false;
		this.thread.join();
	}

	private void talk() {
		while (this.running) {
			long number = this.acknowledged.get() + 1;
			JsonNode answer = this.http.graphQl(SAY,
					Map.of("session", this.name, "key", "key-" + number, "content", "I bought lamp " + number + "."));
			if (answer.at("/data/addMessages/messages/0/sequence").asLong() == number) {
				this.acknowledged.set(number);
			}
			else {
				this.refusals.add(answer.at("/errors/0/extensions/code").asString(answer.toString()));
				pause();
			}
		}
	}

	// Who asks on and on takes the processor from what it waits for.
	private static void pause() {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
