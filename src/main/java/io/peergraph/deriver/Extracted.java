package io.peergraph.deriver;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A statement that can be read alone.
 *
 * @param text the statement
 * @param utterance the index of the message it was made in
 * @param quote the words it rests on, exactly as they are in that message
 * @param mentions the names of other peers it is also about
 * @param validFrom when what it says begins, as far as it says so
 * @param validTo when what it says ends, as far as it says so
 */
record Extracted(String text, int utterance, String quote, List<String> mentions, @Nullable Instant validFrom,
		@Nullable Instant validTo) {
}
