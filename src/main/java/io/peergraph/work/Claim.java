package io.peergraph.work;

/**
 * A unit of work that is ours until its lease ends. What it leads to is written in the
 * transaction that {@linkplain WorkUnits#complete completes} it, or not at all.
 *
 * @param key which unit
 * @param cursor the sequence of the last message that is done
 * @param head the sequence of the newest message to do
 * @param span how many messages to take at most; halved when a batch keeps failing, so
 * that the one bad message is found
 * @param suspect whether one of the messages up to the head is known to make a step fail
 * @param failures how often this step failed before
 * @param owner made for this claim alone
 * @param fence grows with every claim of the unit
 */
public record Claim(WorkKey key, long cursor, long head, int span, boolean suspect, int failures, String owner,
		long fence) {

	/**
	 * {@return the same, of one message only}
	 */
	Claim ofOne() {
		return new Claim(this.key, this.cursor, this.head, 1, this.suspect, this.failures, this.owner, this.fence);
	}

}
