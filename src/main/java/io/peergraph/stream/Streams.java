package io.peergraph.stream;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * All that is followed in this process. Nothing here has to outlive it: where a
 * subscriber stands, its cursor says, and what there is, the database.
 */
@Component
@EnableConfigurationProperties(StreamProperties.class)
public class Streams implements SmartLifecycle {

	private final Map<Part, SharedPoll<?>> topics = new ConcurrentHashMap<>();

	private final CursorCiphers ciphers;

	private final StreamProperties properties;

	private volatile boolean running = true;

	Streams(CursorCiphers ciphers, StreamProperties properties) {
		this.ciphers = ciphers;
		this.properties = properties;
	}

	private record Part(String log, String part) {
	}

	/**
	 * {@return first what is stored after a cursor, then what comes, as far as it is
	 * seen}
	 * @param <E> what the log consists of
	 * @param <T> what a subscriber gets of it
	 * @param workspace the name of the workspace, which exists
	 * @param journal how the log is read; whoever follows the same part of it reads alike
	 * @param start where to begin
	 * @param visible what the subscriber gets of an entry, empty for nothing
	 * @throws Refused {@code INVALID_CURSOR} when the cursor is none of that log
	 */
	public <E, T> Flux<Event<T>> follow(String workspace, Journal<E> journal, Start start,
			Function<E, Optional<T>> visible) {
		CursorCipher cipher = this.ciphers.forLog(workspace, journal.log());
		long place = place(journal, cipher, start);
		return Flux.create((sink) -> begin(journal, cipher, visible, sink, place), FluxSink.OverflowStrategy.ERROR);
	}

	/**
	 * {@return a cursor for something that is in a log, if it is}
	 * @param workspace the name of the workspace, which exists
	 * @param log which log
	 * @param place where it is there; asked for once there is a log
	 */
	public Optional<String> cursor(String workspace, String log, Supplier<Optional<Long>> place) {
		CursorCipher cipher = this.ciphers.forLog(workspace, log);
		return place.get().map(cipher::cursor);
	}

	private static long place(Journal<?> journal, CursorCipher cipher, Start start) {
		String after = start.after();
		if (after == null) {
			return start.live() ? journal.end() : 0;
		}
		return cipher.place(after)
			.orElseThrow(() -> Refused.because(Code.INVALID_CURSOR,
					"after is no cursor that an event of this subscription had", "after"));
	}

	private <E, T> void begin(Journal<E> journal, CursorCipher cipher, Function<E, Optional<T>> visible,
			FluxSink<Event<T>> sink, long place) {
		Thread thread = Thread.ofVirtual().name("follow " + journal.log()).unstarted(() -> {
			SharedPoll<E> poll = join(journal);
			try {
				new Follower<>(poll, cipher, visible, sink, place).run();
			}
			finally {
				leave(poll);
			}
		});
		sink.onRequest((_) -> LockSupport.unpark(thread));
		sink.onDispose(() -> LockSupport.unpark(thread));
		thread.start();
	}

	// Whoever follows the same part brings a journal of the same type.
	@SuppressWarnings("unchecked")
	private <E> SharedPoll<E> join(Journal<E> journal) {
		return (SharedPoll<E>) this.topics.compute(part(journal), (_, known) -> {
			SharedPoll<?> poll = (known != null && !known.hasEnded()) ? known
					: new SharedPoll<>(journal, this.properties);
			poll.join(Thread.currentThread());
			if (!this.running) {
				poll.close();
			}
			return poll;
		});
	}

	private void leave(SharedPoll<?> poll) {
		this.topics.computeIfPresent(part(poll.journal()), (_, current) -> {
			boolean left = poll.leave(Thread.currentThread());
			if (left) {
				poll.close();
			}
			return (left && current == poll) ? null : current;
		});
	}

	private static Part part(Journal<?> journal) {
		return new Part(journal.log(), journal.part());
	}

	/**
	 * Wakes those in this process who follow a log, once the transaction is committed.
	 * Only a hint: what is missed is found by polling.
	 * @param log which log was written to
	 */
	public void ringAfterCommit(String log) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				Streams.this.topics.forEach((part, poll) -> {
					if (part.log().equals(log)) {
						poll.ring();
					}
				});
			}
		});
	}

	@Override
	public void start() {
		this.running = true;
	}

	// Nobody is told that a log has ended, since it has not.
	@Override
	public void stop() {
		this.running = false;
		this.topics.values().forEach(SharedPoll::close);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
