package io.peergraph.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Clients that say one thing after the other, each again and again with the same key
 * until it is acknowledged.
 */
final class Chatter {

	private final String workspace;

	private final List<FaultyProcess> processes;

	private final Collection<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

	private final List<Thread> threads = new ArrayList<>();

	private volatile boolean running = true;

	Chatter(String workspace, List<FaultyProcess> processes) {
		this.workspace = workspace;
		this.processes = processes;
	}

	/**
	 * What a client said at once and where it was stored.
	 *
	 * @param session the name of the session
	 * @param author the name of the peer
	 * @param contents of the messages
	 * @param sequences of the messages
	 */
	record Acknowledged(String session, String author, List<String> contents, List<Long> sequences) {
	}

	/** Starts clients, several in a session. */
	void start(int clients, int sessions, Random random) {
		for (int client = 1; client <= clients; client++) {
			String author = "client-" + client;
			String session = "session-" + client % sessions;
			Random own = new Random(random.nextLong());
			this.threads.add(Thread.ofPlatform().name(author).start(() -> chat(session, author, own)));
		}
	}

	/**
	 * {@return how many calls were acknowledged until now}
	 */
	int acknowledged() {
		return this.acknowledged.size();
	}

	/**
	 * {@return all that was acknowledged, after every client got through with what it had
	 * begun}
	 */
	List<Acknowledged> stop() throws InterruptedException {
		this.running = false;
		for (Thread thread : this.threads) {
			thread.join();
		}
		return List.copyOf(this.acknowledged);
	}

	private void chat(String session, String author, Random random) {
		int said = 0;
		for (int call = 1; this.running; call++) {
			int first = said + 1;
			said += 1 + random.nextInt(3);
			List<String> contents = IntStream.rangeClosed(first, said)
				.mapToObj((number) -> "I bought lamp " + number + " of " + author + " in " + session + ".")
				.toList();
			say(session, author, "call-" + author + "-" + call, contents, random);
			pause(100 + random.nextInt(400));
		}
	}

	private void say(String session, String author, String key, List<String> contents, Random random) {
		List<String> line = new ArrayList<>(List.of(this.workspace, session, author, key));
		line.addAll(contents);
		Optional<String> answer = Optional.empty();
		while (answer.isEmpty()) {
			FaultyProcess process = this.processes.get(random.nextInt(this.processes.size()));
			answer = process.ask("/say", line.toArray(String[]::new));
			pause(answer.isEmpty() ? 100 : 0);
		}
		List<Long> sequences = Arrays.stream(answer.get().split(FaultyPeergraph.BORDER, -1))
			.map(Long::valueOf)
			.toList();
		this.acknowledged.add(new Acknowledged(session, author, contents, sequences));
	}

	private static void pause(int millis) {
		try {
			Thread.sleep(millis);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
