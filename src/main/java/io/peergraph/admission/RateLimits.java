package io.peergraph.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLError;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.peergraph.access.Grant;
import io.peergraph.access.Principal;
import io.peergraph.api.Code;

import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/**
 * Counts what callers ask, and makes wait who asks too much in too short a time. Each
 * process counts for itself.
 */
@Component
public class RateLimits {

	// Who calls often is not the one that is forgotten, and whom nobody heard of for the
	// whole time may ask everything again anyway.
	private static final int MOST_CALLERS = 10_000;

	private final Cache<String, Bucket> buckets;

	private final RateProperties properties;

	private final TimeMeter time;

	private final Counter refused;

	RateLimits(RateProperties properties, Clock clock, MeterRegistry meters) {
		this.properties = properties;
		this.time = new ClockMeter(clock);
		this.buckets = Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterAccess(properties.per()).build();
		this.refused = Counter.builder("peergraph.access.limited")
			.description("Requests that were refused since their senders had sent too many")
			.register(meters);
	}

	/**
	 * Counts a request;
	 * {@return how long its sender has to wait until it may send it,
	 * empty when it may now}
	 * @param caller who sent it
	 * @param address from where
	 */
	Optional<Duration> pause(Principal caller, String address) {
		String key = caller.key();
		long most = most(caller);
		if (most == 0) {
			return Optional.empty();
		}
		Bucket bucket = this.buckets.get((key != null) ? key : address, (_) -> full(most));
		ConsumptionProbe probe = Objects.requireNonNull(bucket).tryConsumeAndReturnRemaining(1);
		if (probe.isConsumed()) {
			return Optional.empty();
		}
		this.refused.increment();
		return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
	}

	private long most(Principal caller) {
		if (caller.equals(Principal.ANYBODY)) {
			return this.properties.anybody();
		}
		// Whoever has to find out what goes on must not be locked out by it.
		return (caller.grant() instanceof Grant.Everything) ? 0 : this.properties.requests();
	}

	private Bucket full(long most) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(most).refillGreedy(most, this.properties.per()))
			.withCustomTimePrecision(this.time)
			.build();
	}

	/**
	 * {@return what is said to who has to wait}
	 * @param pause how long
	 */
	public static GraphQLError error(Duration pause) {
		long seconds = seconds(pause);
		return GraphQLError.newError()
			.message("Too many requests; wait " + seconds + ((seconds == 1) ? " second" : " seconds"))
			.errorType(ErrorType.FORBIDDEN)
			.extensions(Map.of("code", Code.RATE_LIMITED.name(), "retryAfter", seconds))
			.build();
	}

	/**
	 * {@return the pause in the whole seconds of {@code Retry-After}}
	 */
	public static long seconds(Duration pause) {
		return Math.max(1, pause.plusSeconds(1).minusNanos(1).toSeconds());
	}

	/** Tells the time that the application goes by. */
	private record ClockMeter(Clock clock) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			Instant now = this.clock.instant();
			return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
