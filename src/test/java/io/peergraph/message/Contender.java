package io.peergraph.message;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A way to store messages, and how fast it has been so far. */
final class Contender {

	private final String name;

	private final String workspace;

	private final int batch;

	private final int clients;

	private final Way way;

	private long messages;

	private long nanos;

	private Duration work = Duration.ZERO;

	/**
	 * Makes a contender.
	 * @param name what it is called in the table
	 * @param batch how many messages it stores at once
	 * @param clients how many store side by side
	 * @param way how it stores
	 */
	Contender(String name, int batch, int clients, Way way) {
		this.name = name;
		this.workspace = name + "-" + batch + "-" + clients;
		this.batch = batch;
		this.clients = clients;
		this.way = way;
	}

	/** How a client stores messages. */
	interface Way {

		/**
		 * {@return how many messages it stored}
		 * @param client which of the clients of the contender this is
		 * @param until when to begin no further batch, by {@link System#nanoTime()}
		 */
		long run(Contender contender, int client, long until) throws Exception;

	}

	/**
	 * Lets all its clients store for a while.
	 * @param warmUp whether it does not count
	 */
	void run(Duration time, boolean warmUp) throws InterruptedException, ExecutionException {
		long start = System.nanoTime();
		Duration before = cpu();
		long stored = 0;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Long>> running = IntStream.range(0, this.clients)
				.mapToObj((client) -> threads.submit(() -> this.way.run(this, client, start + time.toNanos())))
				.toList();
			for (Future<Long> client : running) {
				stored += client.get();
			}
		}
		if (!warmUp) {
			this.messages += stored;
			this.nanos += System.nanoTime() - start;
			this.work = this.work.plus(cpu()).minus(before);
		}
	}

	String name() {
		return this.name;
	}

	String workspace() {
		return this.workspace;
	}

	int batch() {
		return this.batch;
	}

	int clients() {
		return this.clients;
	}

	long messages() {
		return this.messages;
	}

	double seconds() {
		return this.nanos / 1e9;
	}

	// Of this process and its database, whatever else the machine does meanwhile.
	private static Duration cpu() {
		ProcessHandle self = ProcessHandle.current();
		return Stream.concat(Stream.of(self), self.descendants())
			.map((process) -> process.info().totalCpuDuration().orElse(Duration.ZERO))
			.reduce(Duration.ZERO, Duration::plus);
	}

	/**
	 * {@return how many milliseconds of a processor a message took}
	 */
	double work() {
		return this.work.toMillis() / (double) this.messages;
	}

	double rate() {
		return this.messages / seconds();
	}

}
