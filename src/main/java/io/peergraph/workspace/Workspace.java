package io.peergraph.workspace;

import java.time.Instant;

import io.peergraph.access.Seen;
import io.peergraph.access.View;
import io.peergraph.api.Metadata;

/**
 * A tenant, a world of its own.
 *
 * @param view through whose eyes it is seen, and with it all below
 * @param token stands for it in full-text indexes
 * @param metadata what the application says of it
 * @param settings what is set on it, not yet resolved
 * @param createdAt when it was first named
 */
public record Workspace(View view, String token, Metadata metadata, Settings settings,
		Instant createdAt) implements Seen {

	/**
	 * {@return the name, unique}
	 */
	public String name() {
		return this.view.workspace();
	}

	/**
	 * {@return the settings, with defaults for what is not set}
	 */
	public Configuration configuration() {
		return Configuration.DEFAULT.with(this.settings);
	}

}
