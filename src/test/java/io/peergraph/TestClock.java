package io.peergraph;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that tells the real time until a test sets it; it is reset between tests. */
public final class TestClock extends Clock {

	private final AtomicReference<Clock> current = new AtomicReference<>(Clock.systemUTC());

	/** Stops the clock at that time. */
	public void set(Instant now) {
		this.current.set(Clock.fixed(now, ZoneOffset.UTC));
	}

	/** Turns the clock forward, whether it is stopped or not. */
	public void advance(Duration by) {
		this.current.updateAndGet((clock) -> Clock.offset(clock, by));
	}

	/** Goes back to the real time. */
	public void reset() {
		this.current.set(Clock.systemUTC());
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this.current.get().withZone(zone);
	}

	@Override
	public Instant instant() {
		return this.current.get().instant();
	}

}
