package io.peergraph.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

import org.springframework.stereotype.Component;

/** What became of the latest steps of this process. */
@Component
class RecentSteps {

	private static final Duration LATELY = Duration.ofMinutes(5);

	// More of them would not say more.
	private static final int MOST = 10_000;

	private final Clock clock;

	private final Deque<Instant> failures = new ConcurrentLinkedDeque<>();

	private volatile Instant done;

	RecentSteps(Clock clock) {
		this.clock = clock;
		// Who has just begun has not been idle yet.
		this.done = clock.instant();
	}

	void add(Outcome outcome) {
		switch (outcome) {
			case DONE -> this.done = this.clock.instant();
			case RETRIED, NARROWED, PARKED, POSTPONED -> addFailure();
			// Somebody else does it.
			case FENCED_OUT -> forgetOld();
		}
	}

	/**
	 * {@return how many failed in the last five minutes}
	 */
	int failed() {
		forgetOld();
		return this.failures.size();
	}

	/**
	 * {@return how long none got done}
	 */
	Duration idle() {
		return Duration.between(this.done, this.clock.instant());
	}

	private void addFailure() {
		if (failed() < MOST) {
			this.failures.add(this.clock.instant());
		}
	}

	private void forgetOld() {
		Instant before = this.clock.instant().minus(LATELY);
		this.failures.removeIf((failure) -> failure.isBefore(before));
	}

}
