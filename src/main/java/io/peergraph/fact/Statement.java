package io.peergraph.fact;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that was said of a peer, to become a fact or a further support of one.
 *
 * @param text the statement, to be read alone
 * @param quotes the words it rests on, all of them together
 * @param mentions the names of others it is also about
 * @param validFrom when what it says begins, as far as it says so
 * @param validTo when what it says ends, as far as it says so
 * @param replaces the keys of older facts about the same peer that no longer hold since
 * this one does
 * @param leans the keys of messages and facts that words of it come from besides the
 * quotes: when one of them goes, it goes too
 */
public record Statement(String text, List<Quote> quotes, List<String> mentions, @Nullable Instant validFrom,
		@Nullable Instant validTo, List<String> replaces, List<String> leans) {
}
