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
 * by kind and outcome with how long they took, and how the whole ledger stands. Names of
 * workspaces are not told.
 */
@Component
class WorkMeters {

	private static final CypherFile TALLY = CypherFile.named("work/tally");

	// Whoever asks for the numbers asks for all of them.
	private static final Duration FRESH = Duration.ofSeconds(5);

	private final Neo4jClient client;

	private final MeterRegistry meters;

	private @Nullable Tally latest;

	WorkMeters(Neo4jClient client, MeterRegistry meters) {
		this.client = client;
		this.meters = meters;
		gauge("peergraph.work.pending", "units that wait", Tally::pending);
		gauge("peergraph.work.running", "units that a worker is at", Tally::running);
		gauge("peergraph.work.parked", "messages that were set aside", Tally::parked);
		gauge("peergraph.work.late", "seconds since the unit was due that waits longest", Tally::late);
	}

	/** Measures a step. */
	void step(WorkKind kind, Supplier<Outcome> step) {
		Timer.Sample start = Timer.start(this.meters);
		Outcome outcome = step.get();
		start.stop(Timer.builder("peergraph.work.steps")
			.description("steps of work, with how long they took")
			.tag("kind", kind.name().toLowerCase(Locale.ROOT))
			.tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
			.register(this.meters));
	}

	private void gauge(String name, String description, ToDoubleFunction<Tally> value) {
		Gauge.builder(name, this, (meters) -> value.applyAsDouble(meters.tally()))
			.description(description)
			.register(this.meters);
	}

	// While the database is away this throws, and the gauge has no value.
	private synchronized Tally tally() {
		Tally known = this.latest;
		if (known == null || System.nanoTime() - known.takenAt() > FRESH.toNanos()) {
			known = this.client.query(TALLY)
				.fetchAs(Tally.class)
				.mappedBy((types, row) -> new Tally(row.get("pending").asDouble(), row.get("running").asDouble(),
						row.get("parked").asDouble(), row.get("late").asDouble(), System.nanoTime()))
				.one()
				.orElseThrow();
			this.latest = known;
		}
		return known;
	}

	private record Tally(double pending, double running, double parked, double late, long takenAt) {
	}

}
