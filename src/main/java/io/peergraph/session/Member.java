package io.peergraph.session;

import java.time.Instant;
import java.util.List;

import io.peergraph.access.Seen;
import io.peergraph.access.View;
import org.jspecify.annotations.Nullable;

/**
 * A peer that is present in a session.
 *
 * @param view through whose eyes it is seen
 * @param membership how it takes part
 * @param joinedAt when the present window was opened, or when the viewer came if that was
 * later
 * @param windows when it was present, as far as the viewer was too
 */
public record Member(View view, Membership membership, Instant joinedAt, List<Window> windows) implements Seen {

	/**
	 * {@return whether facts about it may be derived here; null to go by the peer}
	 */
	public @Nullable Boolean observeMe() {
		return this.membership.observeMe();
	}

	/**
	 * {@return whether it comes to know what others say here}
	 */
	public boolean observeOthers() {
		return this.membership.observeOthers();
	}

}
