package io.peergraph.summary;

import java.time.Instant;

import io.peergraph.access.Seen;
import io.peergraph.access.View;

/**
 * What was said in a session up to some message, in short.
 *
 * @param view through whose eyes it is seen
 * @param kind short or long
 * @param upTo the number of the last message it covers
 * @param message the key of that message
 * @param text what was said
 * @param tokenCount its length in tokens of o200k_base
 * @param madeBy by what means: built-in, or the name of a model
 * @param createdAt when it was made
 */
public record Summary(View view, SummaryKind kind, long upTo, String message, String text, int tokenCount,
		String madeBy, Instant createdAt) implements Seen {
}
