package io.peergraph.promise;

import java.time.Instant;
import java.util.List;

import io.peergraph.access.Seen;
import io.peergraph.access.View;
import io.peergraph.api.Cursor;
import io.peergraph.relation.Stance;
import org.jspecify.annotations.Nullable;

/**
 * That two peers stand together, or one of them offered to.
 *
 * @param view through whose eyes it is seen
 * @param members the names of both, in order
 * @param status how far it came
 * @param offeredBy what was said first of it: the offer
 * @param formedBy what was said last that made it: the offer, or the answer to it
 * @param endedBy what ended it, null as long as it lasts
 */
record Alliance(View view, List<String> members, AllianceStatus status, Stance offeredBy, Stance formedBy,
		@Nullable Stance endedBy) implements Seen {

	public Instant since() {
		return this.formedBy.at();
	}

	public @Nullable Instant until() {
		return (this.endedBy != null) ? this.endedBy.at() : null;
	}

	Cursor place() {
		return Cursor.of(since(), this.members.getFirst(), this.members.getLast(), this.formedBy.key());
	}

}
