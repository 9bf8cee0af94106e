package io.peergraph.work;

import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who follows something in whatever process is there, and when that is killed
 * goes on in another one, from the cursor of what it heard last.
 */
final class Listener {

	private final List<FaultyProcess> processes;

	private final String what;

	private final String workspace;

	private final Random random;

	private final Collection<String> heard = new ConcurrentLinkedQueue<>();

	private final Thread thread;

	private volatile boolean running = true;

	private final AtomicInteger connections = new AtomicInteger();

	private String cursor = "";

	Listener(List<FaultyProcess> processes, String what, String workspace, Random random) {
		this.processes = processes;
		this.what = what;
		this.workspace = workspace;
		this.random = random;
		this.thread = Thread.ofPlatform().daemon().name("listener-" + what).unstarted(this::listen);
	}

	/** Begins with what is stored. */
	Listener start() {
		this.thread.start();
		return this;
	}

	/**
	 * {@return the texts it heard until now, in order}
	 */
	List<String> heard() {
		return List.copyOf(this.heard);
	}

	/**
	 * {@return how many connections ended over which it had heard something}
	 */
	int connections() {
		return this.connections.get();
	}

	void stop() {
		this.running = false;
	}

	private void listen() {
		while (this.running) {
			int before = this.heard.size();
			FaultyProcess process = this.processes.get(this.random.nextInt(this.processes.size()));
			process.follow(this::hear, this.what, this.workspace, "watcher", this.cursor);
			this.connections.addAndGet((this.heard.size() > before) ? 1 : 0);
			pause();
		}
	}

	private boolean hear(String line) {
		String[] event = line.split(FaultyPeergraph.BORDER, -1);
		this.cursor = event[0];
		this.heard.add(event[1]);
		return this.running;
	}

	private static void pause() {
		try {
			Thread.sleep(100);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
