package io.peergraph.fact;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that was said of a peer, to become a fact or a further support of one.
 *
 * @param text the statement, to be read alone
 * @param message the key of the message that says so
 * @param quote the words in that message
 * @param mentions the names of others it is also about
 * @param validFrom when what it says begins, as far as it says so
 * @param validTo when what it says ends, as far as it says so
 */
public record Statement(String text, String message, String quote, List<String> mentions, @Nullable Instant validFrom,
		@Nullable Instant validTo) {
}
