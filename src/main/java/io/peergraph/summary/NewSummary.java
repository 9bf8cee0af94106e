package io.peergraph.summary;

import io.peergraph.session.SessionId;

/**
 * A summary to be kept.
 *
 * @param session what it is a summary of
 * @param tombstones how many of its messages were deleted when they were read
 * @param audience the key of those who witnessed all that it was made of
 * @param kind short or long
 * @param upTo the number of the last message it covers
 * @param message the key of the last message it was made of
 * @param text the summary
 * @param madeBy by what means
 */
record NewSummary(SessionId session, long tombstones, String audience, SummaryKind kind, long upTo, String message,
		String text, String madeBy) {
}
