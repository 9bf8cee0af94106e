package io.peergraph.embedded;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.TransientException;

import static org.assertj.core.api.Assertions.assertThat;

/** When a database process that runs is given up. */
class LivenessProbeTests {

	private static final Duration SOON = Duration.ofSeconds(10);

	private final LivenessProbe pulse = new LivenessProbe(Duration.ofMinutes(3));

	private final RuntimeException panicked = new DatabaseException(
			"Neo.DatabaseError.Transaction.TransactionStartFailed",
			"The database has encountered a critical error, and needs to be restarted.");

	private final RuntimeException offline = new TransientException("Neo.TransientError.Database.DatabaseUnavailable",
			"The database is not currently available to serve your request");

	private final RuntimeException unreachable = new ServiceUnavailableException("Unable to connect");

	@Test
	void onePanicCouldBeAnOddAnswer() {
		assertThat(this.pulse.answers()).isTrue();
		assertThat(Stream.of(1, 2, 3, 4).map((time) -> this.pulse.fails(this.panicked, SOON))).containsOnly(false);
		assertThat(this.pulse.answers()).isFalse();
		assertThat(this.pulse.fails(this.panicked, SOON)).isFalse();
	}

	@Test
	void fivePanicsInARowAreTheEnd() {
		assertThat(Stream.of(1, 2, 3, 4, 5).map((time) -> this.pulse.fails(this.panicked, SOON))).containsExactly(false,
				false, false, false, true);
	}

	@Test
	void beingUnavailableIsTheEndOnlyOfOneThatWasAvailable() {
		assertThat(Stream.of(1, 2, 3, 4, 5).map((time) -> this.pulse.fails(this.offline, SOON))).containsOnly(false);

		this.pulse.answers();

		assertThat(Stream.of(1, 2, 3, 4, 5).map((time) -> this.pulse.fails(this.offline, SOON))).containsExactly(false,
				false, false, false, true);
	}

	@Test
	void whoCannotBeReachedMayBeBusy() {
		this.pulse.answers();

		assertThat(Stream.generate(() -> this.pulse.fails(this.unreachable, Duration.ofHours(1))).limit(100))
			.containsOnly(false);
	}

	@Test
	void aStartHasItsTime() {
		assertThat(this.pulse.fails(this.unreachable, Duration.ofMinutes(2))).isFalse();
		assertThat(this.pulse.fails(this.unreachable, Duration.ofMinutes(4))).isTrue();
	}

}
