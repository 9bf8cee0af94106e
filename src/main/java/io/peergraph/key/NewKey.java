package io.peergraph.key;

import java.time.Instant;

import io.peergraph.access.KeyKind;
import org.jspecify.annotations.Nullable;

/**
 * What a key is to let its holder do.
 *
 * @param kind for whom it is
 * @param workspace the name of the only workspace it is for, null for an operator
 * @param peer the name of the peer whose view it is, null for other kinds
 * @param session the name of the session it is for, null for other kinds
 * @param writes whether its holder may also change what it may touch
 * @param note what people say of it, null for nothing
 * @param expiresAt when it ends to be valid, null for never
 */
record NewKey(KeyKind kind, @Nullable String workspace, @Nullable String peer, @Nullable String session, boolean writes,
		@Nullable String note, @Nullable Instant expiresAt) {

	static NewKey ofOperator(String note) {
		return new NewKey(KeyKind.OPERATOR, null, null, null, true, note, null);
	}

	static NewKey like(AccessKey key) {
		return new NewKey(key.kind(), key.workspace(), key.peer(), key.session(), key.writes(), key.note(),
				key.expiresAt());
	}

	/**
	 * {@return the same for not longer than who makes it is let in, lest it outlasts its
	 * maker}
	 * @param most until when that is, null for ever
	 */
	NewKey until(@Nullable Instant most) {
		boolean within = most == null || (this.expiresAt != null && !this.expiresAt.isAfter(most));
		return within ? this
				: new NewKey(this.kind, this.workspace, this.peer, this.session, this.writes, this.note, most);
	}

	AccessKey stored(KeyText text, @Nullable String madeBy, Instant now) {
		return new AccessKey(text.id(), this.kind, this.workspace, this.peer, this.session, this.writes, this.note,
				text.hash(), madeBy, now, this.expiresAt, null, null);
	}

}
