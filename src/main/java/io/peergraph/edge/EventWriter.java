package io.peergraph.edge;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.BaseSubscriber;

import org.springframework.web.servlet.function.ServerResponse;

/**
 * Writes the results of one subscription as server-sent events, and a comment now and
 * then when there are none. It asks for a result when the one before it is written.
 */
final class EventWriter extends BaseSubscriber<Map<String, Object>> implements Runnable {

	private static final Logger log = LoggerFactory.getLogger(EventWriter.class);

	private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();

	private final ServerResponse.SseBuilder events;

	private final Duration keepAlive;

	EventWriter(ServerResponse.SseBuilder events, Duration keepAlive) {
		this.events = events;
		this.keepAlive = keepAlive;
		events.onComplete(this::stop);
	}

	private sealed interface Signal {

		record Next(Map<String, Object> result) implements Signal {
		}

		record Complete() implements Signal {
		}

		record Stop() implements Signal {
		}

	}

	@Override
	protected void hookOnSubscribe(Subscription subscription) {
		subscription.request(1);
	}

	@Override
	protected void hookOnNext(Map<String, Object> result) {
		this.signals.add(new Signal.Next(result));
	}

	@Override
	protected void hookOnError(Throwable problem) {
		this.signals.add(new Signal.Next(ErrorResolver.described(problem).toMap()));
		this.signals.add(new Signal.Complete());
	}

	@Override
	protected void hookOnComplete() {
		this.signals.add(new Signal.Complete());
	}

	void stop() {
		this.signals.add(new Signal.Stop());
	}

	@Override
	public void run() {
		try {
			// Whoever waits for what comes hears at once that it is being followed.
			this.events.comment("").send();
			while (write(this.signals.poll(this.keepAlive.toMillis(), TimeUnit.MILLISECONDS))) {
				log.atTrace().log("written");
			}
			this.events.complete();
		}
		catch (IOException ex) {
			// The reader is gone, or does not read.
			this.events.error(ex);
		}
		catch (InterruptedException ex) {
			this.events.complete();
		}
		finally {
			cancel();
		}
	}

	/**
	 * {@return whether there is more to come}
	 */
	private boolean write(@Nullable Signal signal) throws IOException {
		switch (signal) {
			case Signal.Next next -> {
				this.events.event("next").data(next.result());
				request(1);
			}
			case Signal.Complete _ -> this.events.event("complete").data("");
			case Signal.Stop _ -> log.atDebug().log("stopped");
			case null -> this.events.comment("").send();
		}
		return signal == null || signal instanceof Signal.Next;
	}

}
