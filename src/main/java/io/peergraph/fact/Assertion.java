package io.peergraph.fact;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that an observer tells of a peer itself, without a message that says so.
 *
 * @param text the statement, to be read alone
 * @param session the name of the session in which it was told, null for none
 * @param premises the keys of the facts it follows from, none when it is simply so
 * @param validFrom when what it says begins, as far as it says so
 * @param validTo when what it says ends, as far as it says so
 */
public record Assertion(String text, @Nullable String session, List<String> premises, @Nullable Instant validFrom,
		@Nullable Instant validTo) {

	FactLevel level() {
		return this.premises.isEmpty() ? FactLevel.EXPLICIT : FactLevel.DEDUCTIVE;
	}

}
