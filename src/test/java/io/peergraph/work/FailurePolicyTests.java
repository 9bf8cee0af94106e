package io.peergraph.work;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a step that fails. */
class FailurePolicyTests {

	private static final int ATTEMPTS = 3;

	@ParameterizedTest
	@CsvSource({ "0, false, 8, RETRIED", "1, false, 8, RETRIED", "2, false, 8, NARROWED", "5, false, 8, NARROWED",
			"0, true, 8, NARROWED", "0, true, 2, NARROWED", "0, true, 1, RETRIED", "1, true, 1, RETRIED",
			"2, true, 1, PARKED", "2, false, 1, PARKED", "2, false, 0, PARKED", "0, false, 0, RETRIED" })
	void isTriedAFewTimesThenHalvedThenSetAside(int failures, boolean suspect, int messages, Outcome outcome) {
		assertThat(FailurePolicy.decide(claim(0, 8, 8, suspect, failures), messages, ATTEMPTS)).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "0, PARKED", "1, PARKED", "2, RETRIED" })
	void isNotTriedAgainWhereOneAttemptIsAll(int attempts, Outcome outcome) {
		assertThat(FailurePolicy.decide(claim(0, 1, 1, false, 0), 1, attempts)).isEqualTo(outcome);
	}

	// As the ledger does it: a half that succeeds moves the cursor, one that fails is
	// halved again.
	@ParameterizedTest
	@CsvSource({ "1, 1", "2, 1", "2, 2", "7, 4", "64, 1", "64, 64", "100, 37" })
	void findsTheOneBadMessage(int messages, int bad) {
		List<Integer> parked = new ArrayList<>();
		List<Integer> done = new ArrayList<>();
		int cursor = 0;
		int span = messages;
		int suspectTo = 0;
		int failures = 0;
		int steps = 0;
		while (cursor < messages) {
			assertThat(++steps).isLessThan(3 * ATTEMPTS + 4 * (32 - Integer.numberOfLeadingZeros(messages)));
			int last = Math.min(cursor + span, messages);
			Claim claim = claim(cursor, messages, span, cursor < suspectTo, failures);
			Outcome outcome = (cursor < bad && bad <= last) ? FailurePolicy.decide(claim, last - cursor, ATTEMPTS)
					: Outcome.DONE;
			failures = (outcome == Outcome.RETRIED) ? failures + 1 : 0;
			if (outcome == Outcome.NARROWED) {
				span = (last - cursor) / 2;
				suspectTo = last;
			}
			else if (outcome != Outcome.RETRIED) {
				(outcome == Outcome.PARKED ? parked : done).add(last);
				cursor = last;
				span = (cursor < suspectTo) ? Math.max(1, span / 2) : span * 2;
			}
		}

		assertThat(parked).containsExactly(bad);
		assertThat(done).doesNotContain(bad);
	}

	private static Claim claim(long cursor, long head, int span, boolean suspect, int failures) {
		return new Claim(WorkKey.embed("demo", "lunch"), cursor, head, span, suspect, failures, "me", 1);
	}

}
