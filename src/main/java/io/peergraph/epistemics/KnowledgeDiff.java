package io.peergraph.epistemics;

import java.time.Instant;

import io.peergraph.access.Seen;
import io.peergraph.access.View;
import org.jspecify.annotations.Nullable;

/**
 * What one peer knows is compared with what another knows.
 *
 * @param view of who asks
 * @param peer the name of the one
 * @param other the name of the other
 * @param about the name of whom the knowledge is about, null for anybody
 * @param asOf as of when, null for now
 */
record KnowledgeDiff(View view, String peer, String other, @Nullable String about,
		@Nullable Instant asOf) implements Seen {

	/**
	 * {@return the same the other way round}
	 */
	KnowledgeDiff turned() {
		return new KnowledgeDiff(this.view, /* peer= */ this.other, /* other= */ this.peer, this.about, this.asOf);
	}

	/**
	 * {@return the same of what the one knows of anybody}
	 */
	KnowledgeDiff ofAnybody() {
		return new KnowledgeDiff(this.view, this.peer, this.other, null, this.asOf);
	}

	/**
	 * {@return the same compared with another}
	 * @param another name of a peer
	 */
	KnowledgeDiff with(String another) {
		return new KnowledgeDiff(this.view, this.peer, another, this.about, this.asOf);
	}

}
