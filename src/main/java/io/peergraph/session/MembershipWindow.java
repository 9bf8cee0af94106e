package io.peergraph.session;

import java.time.Instant;

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
		Value observeMe = window.get("observeMe");
		Membership membership = new Membership(window.get("peer").asString(),
				observeMe.isNull() ? null : observeMe.asBoolean(), window.get("observeOthers").asBoolean());
		return new MembershipWindow(membership, window(window.get("fromSequence"), window.get("toSequence")),
				window.get("joinedAt").asZonedDateTime().toInstant(),
				window.get("leftAt").isNull() ? null : window.get("leftAt").asZonedDateTime().toInstant());
	}

	static Window window(Value from, Value to) {
		return new Window(from.asLong(), to.isNull() ? null : to.asLong());
	}

}
