package io.peergraph.session;

import java.time.Instant;

import io.peergraph.graph.Column;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** One window of one peer, as stored. */
record MembershipWindow(Membership membership, Window window, Instant joinedAt, @Nullable Instant leftAt) {

	/**
	 * {@return whether the peer stayed when this window was closed, for other settings}
	 */
	boolean continued() {
		return this.window.toSequence() != null && this.leftAt == null;
	}

	static MembershipWindow of(Value window) {
		return new MembershipWindow(Membership.of(window),
				Window.of(window.get("fromSequence"), window.get("toSequence")),
				window.get("joinedAt").asZonedDateTime().toInstant(), Column.time(window.get("leftAt")));
	}

}
