package io.peergraph.work;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Decides what becomes of a step that failed. What passes by itself is tried again for as
 * long as it takes. What does not is tried a few times; then its messages are halved, and
 * the half that fails again, until the one bad message is known and set aside.
 */
@Component
class FailurePolicy {

	private static final Logger log = LoggerFactory.getLogger(FailurePolicy.class);

	private final Claims claims;

	private final DeadLetters deadLetters;

	private final WorkProperties properties;

	FailurePolicy(Claims claims, DeadLetters deadLetters, WorkProperties properties) {
		this.claims = claims;
		this.deadLetters = deadLetters;
		this.properties = properties;
	}

	/**
	 * {@return what became of it}
	 * @param claim on the unit
	 * @param handler that took the step
	 * @param problem why it failed
	 */
	Outcome after(Claim claim, WorkHandler handler, Throwable problem) {
		if (Faults.pass(problem)) {
			return held(this.claims.postpone(claim, Faults.wait(problem)), Outcome.POSTPONED);
		}
		List<Long> step;
		try {
			step = handler.step(claim);
		}
		catch (RuntimeException ex) {
			// Not even what there is to do can be told, so there is nothing to halve.
			return held(this.claims.postpone(claim, Duration.ZERO), Outcome.POSTPONED);
		}
		return after(claim, handler, step, problem);
	}

	private Outcome after(Claim claim, WorkHandler handler, List<Long> step, Throwable problem) {
		int attempts = Faults.recur(problem) ? 1 : this.properties.attempts();
		Outcome outcome = decide(claim, step.size(), attempts);
		if (outcome == Outcome.PARKED) {
			long sequence = step.isEmpty() ? claim.head() : step.getFirst();
			this.deadLetters.park(claim, sequence, reason(problem), inPlaceOf(claim, handler));
			return outcome;
		}
		return held((outcome == Outcome.RETRIED) ? this.claims.retry(claim)
				: this.claims.narrow(claim, step.size() / 2, step.getLast()), outcome);
	}

	private static Runnable inPlaceOf(Claim claim, WorkHandler handler) {
		try {
			return handler.inPlaceOf(claim.ofOne());
		}
		catch (RuntimeException ex) {
			// The lesser means fail at that message too.
			log.atWarn().addKeyValue("unit", claim.key().text()).log("nothing in place of a step");
			return () -> {
				// So there is nothing.
			};
		}
	}

	/**
	 * {@return what is to become of a step that does not pass by itself}
	 * @param claim on the unit
	 * @param messages how many the step took
	 * @param attempts how often a step is tried as it is
	 */
	static Outcome decide(Claim claim, int messages, int attempts) {
		boolean bisected = claim.suspect() && messages > 1;
		if (!bisected && claim.failures() + 1 < attempts) {
			return Outcome.RETRIED;
		}
		return (messages > 1) ? Outcome.NARROWED : Outcome.PARKED;
	}

	private static Outcome held(boolean held, Outcome outcome) {
		return held ? outcome : Outcome.FENCED_OUT;
	}

	private static String reason(Throwable problem) {
		return problem.getClass().getSimpleName() + ": " + problem.getMessage();
	}

}
