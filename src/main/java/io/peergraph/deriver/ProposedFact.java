package io.peergraph.deriver;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A statement that can be read alone.
 *
 * @param text the statement
 * @param quotes the words it rests on, all of them together; at least one
 * @param mentions the names of other peers it is also about
 * @param validFrom when what it says begins, as far as it says so
 * @param validTo when what it says ends, as far as it says so
 * @param replaces the indexes of the known facts that no longer hold since this one does
 */
record ProposedFact(String text, List<Quote> quotes, List<String> mentions, @Nullable Instant validFrom,
		@Nullable Instant validTo, List<Integer> replaces) {

	/**
	 * Words of the speaker.
	 *
	 * @param utterance the index of the message they are in
	 * @param words exactly as they are in that message
	 */
	record Quote(int utterance, String words) {
	}

}
