package io.peergraph.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.peergraph.Http;
import io.peergraph.QuietTest;
import io.peergraph.TestClock;
import io.peergraph.embedded.TestDatabase;
import io.peergraph.graph.Transactions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What those who run the application see of work that is late or fails. */
@QuietTest
class WorkHealthTests {

	private static final WorkKey KEY = WorkKey.derive("demo", "lunch", "alice");

	private final TestClock clock = new TestClock();

	private final RecentSteps recent = new RecentSteps(this.clock);

	@Autowired
	private Neo4jClient client;

	@Autowired
	private Transactions transactions;

	@Autowired
	private WorkUnits units;

	@Autowired
	private Claims claims;

	@Test
	void isWellWhenThereIsNothingToDo() {
		this.clock.advance(Duration.ofHours(1));

		assertThat(health()).returns(Status.UP, Health::getStatus)
			.satisfies((health) -> assertThat(health.getDetails()).containsEntry("lateSeconds", 0L));
	}

	// As long as both workers are stuck in a step, nothing fails and nothing gets done.
	@Test
	void seesAStandStillWithinTwoMinutes() {
		overdue(Duration.ofSeconds(100));
		assertThat(this.claims.claim(KEY.text())).isPresent();
		assertThat(health()).returns(Status.UP, Health::getStatus);

		this.clock.advance(Duration.ofSeconds(100));

		assertThat(health()).returns(Status.DOWN, Health::getStatus);
	}

	@Test
	void countsFromWhenAUnitWasDueHoweverOftenItIsTriedAndFails() {
		overdue(Duration.ofMinutes(10));
		for (int attempt = 1; attempt <= 3; attempt++) {
			this.claims.claim(KEY.text()).ifPresent(this.claims::retry);
			TestDatabase.query("MATCH (u:WorkUnit) SET u.dueAt = datetime.realtime() - duration('PT1S')", Map.of());
			this.recent.add(Outcome.RETRIED);
		}

		assertThat(late()).isBetween(600.0, 660.0);
		assertThat(gauge("peergraph.work.failed")).isEqualTo(3);
		assertThat(health()).returns(Status.DOWN, Health::getStatus);

		Claim claim = this.claims.claim(KEY.text()).orElseThrow();
		this.transactions.write(() -> this.units.complete(claim, claim.head(), 0));

		assertThat(late()).isZero();
		assertThat(health()).returns(Status.UP, Health::getStatus);
	}

	@Test
	void isWellWhileMuchIsLateAndGetsDone() {
		overdue(Duration.ofHours(1));
		this.clock.advance(Duration.ofHours(1));
		this.recent.add(Outcome.DONE);

		assertThat(health()).returns(Status.UP, Health::getStatus);
	}

	@Test
	void forgetsWhatFailedLongAgo() {
		for (Outcome outcome : Outcome.values()) {
			this.recent.add(outcome);
		}
		assertThat(this.recent.failed()).isEqualTo(4);

		this.clock.advance(Duration.ofMinutes(6));

		assertThat(this.recent.failed()).isZero();
	}

	@Test
	void isToldBesideReadiness(@LocalServerPort int port) {
		overdue(Duration.ofMinutes(10));

		JsonNode work = JsonMapper.shared().readTree(Http.on(port).get("/actuator/health/progress").body());

		assertThat(work.at("/components/work/details").propertyNames()).contains("lateSeconds", "failedSteps");
		assertThat(Http.on(port).get("/actuator/health/readiness").body()).doesNotContain("work");
		assertThat(Http.on(port).get("/actuator/prometheus").body()).contains("peergraph_work_late_seconds",
				"peergraph_work_failed");
	}

	private void overdue(Duration time) {
		this.transactions.write(() -> this.units.extend(List.of(new Extension(KEY, 4, 1000))));
		TestDatabase.query("MATCH (u:WorkUnit) SET u.dueAt = datetime.realtime() - duration({seconds: $seconds})",
				Map.of("seconds", time.toSeconds()));
	}

	private Health health() {
		WorkProperties properties = new WorkProperties(true, 2, Duration.ofSeconds(30), Duration.ofSeconds(1),
				Duration.ofSeconds(1), 3, Duration.ofSeconds(1), Duration.ofSeconds(90));
		return new WorkHealthIndicator(new WorkMeters(this.client, new SimpleMeterRegistry(), this.recent), this.recent,
				properties)
			.health();
	}

	private double late() {
		return gauge("peergraph.work.late");
	}

	private double gauge(String name) {
		MeterRegistry meters = new SimpleMeterRegistry();
		// A gauge keeps nothing alive.
		WorkMeters measured = new WorkMeters(this.client, meters, this.recent);
		double value = meters.get(name).gauge().value();
		assertThat(measured.counts()).isNotNull();
		return value;
	}

}
