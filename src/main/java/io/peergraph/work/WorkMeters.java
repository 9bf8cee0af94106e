package io.peergraph.work;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.peergraph.graph.CypherFile;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * How the work is going, for those who run the application: {@code peergraph.work.steps}
 * by kind and outcome with how long they took, how many of this process failed lately,
 * and how the whole ledger stands. Names of workspaces are not told.
 */
@Component
class WorkMeters {

	private static final CypherFile TALLY = CypherFile.named("work/tally");

	// Whoever asks for the numbers asks for all of them.
	private static final Duration FRESH = Duration.ofSeconds(5);

	private final Neo4jClient client;

	private final MeterRegistry meters;

	private final RecentSteps recent;

	private @Nullable Counts latest;

	WorkMeters(Neo4jClient client, MeterRegistry meters, RecentSteps recent) {
		this.client = client;
		this.meters = meters;
		this.recent = recent;
		gauge("peergraph.work.pending", "units that wait", null, Counts::pending);
		gauge("peergraph.work.running", "units that a worker is at", null, Counts::running);
		gauge("peergraph.work.parked", "messages that were set aside", null, Counts::parked);
		gauge("peergraph.work.late", "since the unit was due that has waited longest for a step to succeed", "seconds",
				Counts::late);
		Gauge.builder("peergraph.work.failed", recent, RecentSteps::failed)
			.description("steps of this process that failed in the last five minutes")
			.register(meters);
	}

	/** Measures a step. */
	void step(WorkKind kind, Supplier<Outcome> step) {
		Timer.Sample start = Timer.start(this.meters);
		Outcome outcome = step.get();
		this.recent.add(outcome);
		start.stop(Timer.builder("peergraph.work.steps")
			.description("steps of work, with how long they took")
			.tag("kind", kind.name().toLowerCase(Locale.ROOT))
			.tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
			.register(this.meters));
	}

	private void gauge(String name, String description, @Nullable String unit, ToDoubleFunction<Counts> value) {
		Gauge.builder(name, this, (meters) -> value.applyAsDouble(meters.counts()))
			.description(description)
			.baseUnit(unit)
			.register(this.meters);
	}

	/**
	 * {@return how the ledger stands, a few seconds old at most}. While the database is
	 * away this throws, and a gauge has no value.
	 */
	synchronized Counts counts() {
		Counts known = this.latest;
		if (known == null || System.nanoTime() - known.takenAt() > FRESH.toNanos()) {
			known = this.client.query(TALLY)
				.fetchAs(Counts.class)
				.mappedBy((types, row) -> new Counts(row.get("pending").asLong(), row.get("running").asLong(),
						row.get("parked").asLong(), row.get("late").asLong(), System.nanoTime()))
				.one()
				.orElseThrow();
			this.latest = known;
		}
		return known;
	}

	/** How the ledger stands; {@code late} is in seconds. */
	record Counts(long pending, long running, long parked, long late, long takenAt) {
	}

}
