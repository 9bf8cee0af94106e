package io.peergraph.work;

import java.time.Duration;
import java.time.Instant;

import io.peergraph.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What became of the latest steps. */
class RecentStepsTests {

	private final TestClock clock = new TestClock();

	private final RecentSteps steps;

	RecentStepsTests() {
		this.clock.set(Instant.EPOCH);
		this.steps = new RecentSteps(this.clock);
	}

	@ParameterizedTest
	@EnumSource(names = { "RETRIED", "NARROWED", "PARKED", "POSTPONED" })
	void failForFiveMinutes(Outcome outcome) {
		this.steps.add(outcome);
		this.clock.advance(Duration.ofMinutes(5));
		assertThat(this.steps.failed()).isEqualTo(1);

		this.clock.advance(Duration.ofMillis(1));
		assertThat(this.steps.failed()).isZero();
	}

	@Test
	void doNotFailWhereSomebodyElseTookOver() {
		this.steps.add(Outcome.FENCED_OUT);
		this.steps.add(Outcome.DONE);

		assertThat(this.steps.failed()).isZero();
	}

	@Test
	void areIdleSinceTheLastThatGotDone() {
		this.clock.advance(Duration.ofSeconds(7));
		assertThat(this.steps.idle()).isEqualTo(Duration.ofSeconds(7));

		this.steps.add(Outcome.DONE);
		this.clock.advance(Duration.ofSeconds(2));
		this.steps.add(Outcome.RETRIED);

		assertThat(this.steps.idle()).isEqualTo(Duration.ofSeconds(2));
	}

}
