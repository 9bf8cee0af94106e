package io.peergraph.session;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How a peer is to take part in a session; what is left open stays as it is.
 *
 * @param peer its name
 * @param decided whether {@code observeMe} is said at all
 * @param observeMe whether facts about it may be derived here; null to go by the peer
 * @param observeOthers whether it comes to know what others say here, null when that is
 * left open
 */
public record Invitation(String peer, boolean decided, @Nullable Boolean observeMe, @Nullable Boolean observeOthers) {

	Membership over(Membership before) {
		return new Membership(this.peer, this.decided ? this.observeMe : before.observeMe(),
				Objects.requireNonNullElse(this.observeOthers, before.observeOthers()));
	}

}
