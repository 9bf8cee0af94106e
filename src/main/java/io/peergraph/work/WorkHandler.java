package io.peergraph.work;

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
	 * {@return the sequence of the next message that the unit has to do, its head when
	 * there is none}: this is the message that is set aside when a step of one message
	 * keeps failing
	 * @param claim the unit, ours for now
	 */
	long next(Claim claim);

}
