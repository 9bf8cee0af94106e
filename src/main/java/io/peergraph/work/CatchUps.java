package io.peergraph.work;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes up for work in a thread of its own: a start waits for none of it, and survives
 * that the database goes away meanwhile.
 */
@Component
class CatchUps implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(CatchUps.class);

	private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	private final List<CatchUp> all;

	private volatile boolean running = true;

	private volatile Thread thread = new Thread();

	CatchUps(List<CatchUp> all) {
		this.all = all;
	}

	@EventListener(ApplicationStartedEvent.class)
	void start() {
		this.thread = Thread.ofVirtual().name("catch-up").start(() -> this.all.forEach(this::untilDone));
	}

	private void untilDone(CatchUp one) {
		Duration pause = SHORTEST_PAUSE;
		while (this.running && !isDone(one)) {
			try {
				Thread.sleep(pause);
			}
			catch (InterruptedException ex) {
				return;
			}
			pause = (pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0) ? pause.multipliedBy(2) : LONGEST_PAUSE;
		}
	}

	private boolean isDone(CatchUp one) {
		try {
			one.catchUp();
			return true;
		}
		catch (RuntimeException ex) {
			// The database is away, most likely.
			if (this.running) {
				log.atWarn()
					.addKeyValue("what", one.getClass().getSimpleName())
					.addKeyValue("problem", ex.getClass().getSimpleName())
					.log("not caught up yet");
			}
			return false;
		}
	}

	@Override
	public void destroy() {
		this.running = false;
		this.thread.interrupt();
	}

}
