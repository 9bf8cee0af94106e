package io.peergraph.work;

import java.util.List;

/**
 * Does the work of one kind. Each step reads in one transaction, thinks in none, and
 * writes in another, in which it first {@linkplain WorkUnits#complete completes} the
 * claim: whoever lost the claim meanwhile writes nothing.
 */
public interface WorkHandler {

	/**
	 * {@return the kind that this handles}
	 */
	WorkKind kind();

	/**
	 * Takes the next step: at most {@link Claim#span} messages after the cursor.
	 * @param claim the unit, ours for now
	 */
	void handle(Claim claim);

	/**
	 * {@return the sequences of the messages that the next step takes, in order}: when it
	 * keeps failing they are halved until the one bad message is found, which is set
	 * aside
	 * @param claim the unit, ours for now
	 */
	List<Long> step(Claim claim);

	/**
	 * {@return what is written in place of a step on one message that is set aside, in
	 * the transaction that does so}: what can be had of it with lesser means, so that
	 * there is something until it is replayed
	 * @param claim the unit, ours for now; its {@linkplain Claim#span span} is that
	 * message
	 */
	default Runnable inPlaceOf(Claim claim) {
		return () -> {
			// There are no other means.
		};
	}

}
