package io.peergraph.peer;

import java.time.Instant;

import io.peergraph.access.Seen;
import io.peergraph.access.View;
import io.peergraph.api.Metadata;

/**
 * Anybody or anything that takes part: a human, an agent, a character, an API.
 *
 * @param view through whose eyes it is seen
 * @param name unique in the workspace
 * @param metadata what the application says of it
 * @param observeMe whether facts about it may be derived, unless a membership says
 * otherwise
 * @param createdAt when it was first named
 */
public record Peer(View view, String name, Metadata metadata, boolean observeMe, Instant createdAt) implements Seen {

	/**
	 * {@return the same of which nothing is known but its name, as whoever is not
	 * together with it sees it}
	 * @param through whose eyes
	 */
	public Peer unknown(View through) {
		return new Peer(through, this.name, Metadata.EMPTY, true, this.createdAt);
	}

	/**
	 * {@return its name with its workspace}
	 */
	public PeerId id() {
		return new PeerId(this.view.workspace(), this.name);
	}

}
