package io.peergraph.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.peergraph.graph.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes up for work in threads of their own: a start waits for none of it, and survives
 * that the database goes away meanwhile.
 */
@Component
class CatchUps implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(CatchUps.class);

	private final List<CatchUp> all;

	private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
		.maxRetries(Long.MAX_VALUE)
		.delay(Duration.ofMillis(100))
		.multiplier(2)
		.maxDelay(Duration.ofSeconds(30))
		.predicate((_) -> this.running)
		.build());

	private final List<Thread> threads = new CopyOnWriteArrayList<>();

	private volatile boolean running = true;

	CatchUps(List<CatchUp> all) {
		this.all = all;
	}

	// One that fails holds up no other.
	@EventListener(ApplicationStartedEvent.class)
	void start() {
		this.all.forEach((one) -> this.threads.add(Thread.ofVirtual().name("catch-up").start(() -> untilDone(one))));
	}

	private void untilDone(CatchUp one) {
		try {
			this.retry.execute(() -> {
				tryOnce(one);
				return true;
			});
		}
		catch (RetryException ex) {
			log.atDebug().addKeyValue("what", one.getClass().getSimpleName()).log("not caught up before the end");
		}
	}

	private void tryOnce(CatchUp one) {
		try {
			one.catchUp();
		}
		catch (RuntimeException ex) {
			// The database is away, most likely.
			if (this.running) {
				log.atWarn()
					.addKeyValue("what", one.getClass().getSimpleName())
					.addKeyValue("problem", Problem.of(ex))
					.log("not caught up yet");
			}
			throw ex;
		}
	}

	@Override
	public void destroy() {
		this.running = false;
		this.threads.forEach(Thread::interrupt);
	}

}
