package io.peergraph.provider;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RetriesTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private final List<Duration> calls = new ArrayList<>();

	@Test
	void givesWhatTheFirstCallBrings() {
		String answer = Retries.of(endpoint(3), inSeconds(60), (time) -> "answer");

		assertThat(answer).isEqualTo("answer");
	}

	@Test
	void asksAgainForWhatMayPass() {
		String answer = Retries.of(endpoint(2), inSeconds(60), (time) -> {
			this.calls.add(time);
			if (this.calls.size() < 2) {
				throw new CallFailure(CallFailure.Kind.PASSING, "busy");
			}
			return "answer";
		});

		assertThat(answer).isEqualTo("answer");
		assertThat(this.calls).containsExactly(TIMEOUT, TIMEOUT);
	}

	@Test
	void stopsAfterSoManyRetries() {
		assertFailing(endpoint(1), inSeconds(60), new CallFailure(CallFailure.Kind.ODD, "no JSON"));

		assertThat(this.calls).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource(names = { "CLOSED", "REFUSED", "BROKEN" })
	void doesNotAskAgainForWhatStays(CallFailure.Kind kind) {
		assertFailing(endpoint(5), inSeconds(60), new CallFailure(kind, "no"));

		assertThat(this.calls).hasSize(1);
	}

	@Test
	void doesNotWaitAsLongAsAProviderAsksForTooMuch() {
		assertFailing(endpoint(5), inSeconds(600),
				new CallFailure(CallFailure.Kind.PASSING, "later", Duration.ofSeconds(31), null));

		assertThat(this.calls).hasSize(1);
	}

	@Test
	void doesNotWaitBeyondTheEndOfAllTries() {
		assertFailing(endpoint(5), inSeconds(5),
				new CallFailure(CallFailure.Kind.PASSING, "later", Duration.ofSeconds(20), null));

		assertThat(this.calls).hasSize(1);
	}

	@Test
	void givesTheLastCallOnlyWhatIsLeft() {
		assertFailing(endpoint(0), inSeconds(10), new CallFailure(CallFailure.Kind.PASSING, "busy"));

		assertThat(this.calls.getFirst()).isLessThanOrEqualTo(Duration.ofSeconds(10)).isPositive();
	}

	private void assertFailing(Endpoint endpoint, long end, CallFailure failure) {
		assertThatExceptionOfType(CallFailure.class).isThrownBy(() -> Retries.of(endpoint, end, (time) -> {
			this.calls.add(time);
			throw failure;
		})).isSameAs(failure);
	}

	private static long inSeconds(long seconds) {
		return System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
	}

	private static Endpoint endpoint(int retries) {
		return new Endpoint(Provider.OPENAI, "model", null, null, TIMEOUT, retries, 100, null, ReplyFormat.JSON);
	}

}
