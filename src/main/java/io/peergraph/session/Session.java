package io.peergraph.session;

import java.time.Instant;
import java.util.List;

import io.peergraph.access.Seen;
import io.peergraph.access.View;
import io.peergraph.api.Metadata;
import io.peergraph.workspace.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Where peers meet.
 *
 * @param view through whose eyes it is seen
 * @param name unique in the workspace
 * @param scope the tokens that stand for its workspace and for itself in full-text
 * indexes
 * @param sequence the number of its newest message, 0 when there is none yet
 * @param tombstones how many of its messages were deleted, whoever saw them
 * @param metadata what the application says of it
 * @param settings what is set on it, not yet resolved
 * @param isActive whether the application still uses it
 * @param createdAt when it was first named
 * @param lastMessageAt the time of its newest message, whoever may see that
 */
public record Session(View view, String name, List<String> scope, long sequence, long tombstones, Metadata metadata,
		Settings settings, boolean isActive, Instant createdAt, @Nullable Instant lastMessageAt) implements Seen {

	/**
	 * {@return what stands for it in full-text indexes}
	 */
	public String token() {
		return this.scope.getLast();
	}

	/**
	 * {@return the same of which nothing is known but what all its members know at all
	 * times}
	 */
	Session unknown() {
		return new Session(this.view, this.name, this.scope, this.sequence, this.tombstones, Metadata.EMPTY,
				Settings.NONE, true, this.createdAt, null);
	}

	/**
	 * {@return its name with its workspace}
	 */
	public SessionId id() {
		return new SessionId(this.view.workspace(), this.name);
	}

}
