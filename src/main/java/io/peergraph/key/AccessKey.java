package io.peergraph.key;

import java.time.Instant;

import io.peergraph.access.Grant;
import io.peergraph.access.KeyKind;
import io.peergraph.access.Means;
import io.peergraph.access.Principal;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.util.Assert;

/**
 * A key as it is stored, without the secret that only its holder has.
 *
 * @param id what it is called; no secret
 * @param kind for whom it is
 * @param workspace the name of the only workspace it is for, null for an operator
 * @param peer the name of the peer whose view it is, null for other kinds
 * @param session the name of the session it is for, null for other kinds
 * @param writes whether its holder may also change what it may touch
 * @param note what people say of it
 * @param hash what its secret is known by
 * @param madeBy the id of the key it was made with, null for none
 * @param createdAt when it was made
 * @param expiresAt when it ends to be valid, null for never
 * @param revokedAt when it was revoked, null while it is not
 * @param lastUsedAt when it was used last, to the minute; null for never
 */
@Node("AccessKey")
record AccessKey(@Id String id, KeyKind kind, @Nullable String workspace, @Nullable String peer,
		@Nullable String session, boolean writes, @Nullable String note, String hash, @Nullable String madeBy,
		Instant createdAt, @Nullable Instant expiresAt, @Nullable Instant revokedAt, @Nullable Instant lastUsedAt) {

	boolean isValid(Instant now) {
		return this.revokedAt == null && (this.expiresAt == null || now.isBefore(this.expiresAt));
	}

	Principal principal() {
		return new Principal(this.id, grant(), this.writes, this.expiresAt, Means.KEY);
	}

	private Grant grant() {
		return switch (this.kind) {
			case OPERATOR -> new Grant.Everything();
			case WORKSPACE -> new Grant.OfWorkspace(given(this.workspace));
			case PEER -> new Grant.OfPeer(given(this.workspace), given(this.peer));
			case SESSION -> new Grant.OfSession(given(this.workspace), given(this.session));
		};
	}

	// What is missing must never be read as "any".
	private static String given(@Nullable String name) {
		Assert.hasText(name, "A key that is for something names it");
		return name;
	}

}
