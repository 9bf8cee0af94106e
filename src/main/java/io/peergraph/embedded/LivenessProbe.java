package io.peergraph.embedded;

import java.time.Duration;

import org.neo4j.driver.exceptions.DatabaseException;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * What its answers tell about a database process since it was launched: whether it works,
 * or will never work again by itself. One that panicked, as it does when the disk is
 * full, goes on running and refuses every query, also when there is room again.
 */
final class LivenessProbe {

	// In a row, so that a single odd answer ends nothing.
	private static final int SURE = 5;

	private static final String UNAVAILABLE = "Neo.TransientError.Database.DatabaseUnavailable";

	private final Duration patience;

	private boolean answered;

	private int refusals;

	/**
	 * Nothing is known yet.
	 * @param patience how long it may take until the first answer
	 */
	LivenessProbe(Duration patience) {
		this.patience = patience;
	}

	/**
	 * Notes an answer;
	 * {@return whether it is the first one}
	 */
	boolean answers() {
		boolean first = !this.answered;
		this.answered = true;
		this.refusals = 0;
		return first;
	}

	/**
	 * Notes that there was no answer;
	 * {@return whether there never will be one}
	 * @param problem what the query met with instead
	 * @param running since the launch
	 */
	boolean fails(RuntimeException problem, Duration running) {
		this.refusals = isRefusal(problem) ? this.refusals + 1 : 0;
		return this.refusals >= SURE || (!this.answered && running.compareTo(this.patience) > 0);
	}

	boolean answered() {
		return this.answered;
	}

	// It is also unavailable while it starts. Who cannot be reached may just be busy.
	private boolean isRefusal(RuntimeException problem) {
		return problem instanceof DatabaseException
				|| (this.answered && problem instanceof Neo4jException known && UNAVAILABLE.equals(known.code()));
	}

}
