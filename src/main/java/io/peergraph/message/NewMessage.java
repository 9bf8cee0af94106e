package io.peergraph.message;

import java.time.OffsetDateTime;

import io.peergraph.api.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * A message to be stored.
 *
 * @param peer the name of its author
 * @param content up to 25,000 characters of Unicode, without NUL and halves of characters
 * @param metadata what the application says of it
 * @param createdAt when it was said, in the zone where it was said, null for now
 * @param reasoning whether facts may be derived from it; null to go by the session
 */
public record NewMessage(String peer, String content, Metadata metadata, @Nullable OffsetDateTime createdAt,
		@Nullable Boolean reasoning) {

	/** The longest content, in characters of Unicode. */
	public static final int MOST_CHARACTERS = 25_000;

	/** The most messages in one call. */
	public static final int MOST_AT_ONCE = 100;

}
