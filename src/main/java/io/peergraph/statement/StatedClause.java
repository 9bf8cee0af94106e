package io.peergraph.statement;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A clause in which a speaker states something, retold so that it can be read alone, or a
 * sentence that is quoted.
 *
 * @param text the statement
 * @param quote the words of the speaker, exactly as they are in the message
 * @param mentions the names of the other peers it is also about
 * @param answers whether it also quotes what was said right before the message
 * @param validFrom when what it says begins, as far as it says so
 * @param validTo when what it says ends, as far as it says so
 */
public record StatedClause(String text, String quote, List<String> mentions, boolean answers,
		@Nullable Instant validFrom, @Nullable Instant validTo) {
}
