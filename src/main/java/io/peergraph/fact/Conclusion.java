package io.peergraph.fact;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that follows from facts, to become a fact or a further support of one.
 *
 * @param text the statement, to be read alone
 * @param level how it follows
 * @param premises the keys of the facts it follows from, all of them together; at least
 * one
 * @param validFrom when what it says begins, as far as it says so
 * @param validTo when what it says ends, as far as it says so
 */
public record Conclusion(String text, FactLevel level, List<String> premises, @Nullable Instant validFrom,
		@Nullable Instant validTo) {
}
