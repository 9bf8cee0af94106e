package io.peergraph.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.peergraph.graph.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The threads of this process that do work, and the sign of life they give. */
@Component
@ConditionalOnBooleanProperty(name = "peergraph.work.enabled", matchIfMissing = true)
class Workers implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Workers.class);

	private static final Duration SHORTEST_SLEEP = Duration.ofMillis(50);

	private final Worker worker;

	private final Claims claims;

	private final Wakeup wakeup;

	private final WorkProperties properties;

	private final List<Thread> threads = new ArrayList<>();

	private volatile CountDownLatch stopped = new CountDownLatch(1);

	private volatile boolean running;

	Workers(Worker worker, Claims claims, Wakeup wakeup, WorkProperties properties) {
		this.worker = worker;
		this.claims = claims;
		this.wakeup = wakeup;
		this.properties = properties;
	}

	@Override
	public void start() {
		this.running = true;
		this.stopped = new CountDownLatch(1);
		for (int number = 1; number <= this.properties.workers(); number++) {
			this.threads.add(Thread.ofPlatform().name("worker-" + number).start(this::work));
		}
		Thread.ofPlatform().daemon().name("heartbeat").start(this::beat);
	}

	private void work() {
		Duration sleep = SHORTEST_SLEEP;
		while (this.running) {
			boolean busy = step();
			try {
				boolean woken = busy || this.wakeup.await(sleep);
				sleep = woken ? SHORTEST_SLEEP : longer(sleep);
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	private boolean step() {
		try {
			return this.worker.step();
		}
		catch (RuntimeException | Error ex) {
			// The database is away, most likely. The ledger waits for it, and so do we.
			log.atWarn().addKeyValue("problem", Problem.of(ex)).log("no work could be done");
			return false;
		}
	}

	private Duration longer(Duration sleep) {
		Duration twice = sleep.multipliedBy(2);
		return (twice.compareTo(this.properties.idle()) < 0) ? twice : this.properties.idle();
	}

	private void beat() {
		long pause = this.properties.lease().dividedBy(3).toMillis();
		try {
			while (!this.stopped.await(pause, TimeUnit.MILLISECONDS)) {
				keepAlive();
			}
		}
		catch (InterruptedException ex) {
			log.atDebug().log("heartbeat interrupted");
		}
	}

	private void keepAlive() {
		Collection<Claim> held = this.worker.held();
		try {
			if (!held.isEmpty()) {
				this.claims.heartbeat(held);
			}
		}
		catch (RuntimeException ex) {
			// A later beat may still come in time; if not, the fence keeps us out.
			log.atWarn().addKeyValue("problem", Problem.of(ex)).log("no sign of life");
		}
	}

	/** Lets each step end, within reason, and gives back what is not done by then. */
	@Override
	public void stop() {
		this.running = false;
		this.threads.forEach((thread) -> this.wakeup.ring());
		long end = System.nanoTime() + this.properties.drain().toNanos();
		this.threads.forEach((thread) -> join(thread, Duration.ofNanos(Math.max(1, end - System.nanoTime()))));
		this.stopped.countDown();
		giveBack(this.worker.held());
		// Whoever is still at it can write nothing any more.
		this.threads.forEach(Thread::interrupt);
		this.threads.clear();
	}

	private void giveBack(Collection<Claim> left) {
		try {
			if (!left.isEmpty()) {
				this.claims.release(left);
				log.atInfo().addKeyValue("units", left.size()).log("work given back");
			}
		}
		catch (RuntimeException ex) {
			// Then it is free when the leases end.
			log.atWarn().addKeyValue("problem", Problem.of(ex)).log("work not given back");
		}
	}

	private static void join(Thread thread, Duration longest) {
		try {
			thread.join(longest);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
