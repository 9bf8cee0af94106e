package io.peergraph.epistemics;

import java.time.Instant;
import java.util.List;

import io.peergraph.access.Seen;
import io.peergraph.access.View;
import org.jspecify.annotations.Nullable;

/**
 * A peer that knows something.
 *
 * @param view of who asks
 * @param peer its name
 * @param fact the key of the fact by which it knows, null where it only heard the words
 * @param own whether that fact is seen as the peer has it
 * @param since when it heard it first
 * @param via the keys of the messages by which it knows, the earliest first
 * @param toldBy the name of who passed it on, null where the peer heard it at its source,
 * or that is not sure
 */
record Knower(View view, String peer, @Nullable String fact, boolean own, Instant since, List<String> via,
		@Nullable String toldBy) implements Seen {

	/**
	 * {@return whose eyes the fact is seen with}
	 */
	View factView() {
		return this.own ? this.view.through(this.peer) : this.view;
	}

}
