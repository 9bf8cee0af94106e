package io.peergraph.deriver;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** A window of a peer, with what may be derived from what is said in it. */
record ObservedWindow(String peer, boolean observeMe, boolean observeOthers, long fromSequence,
		@Nullable Long toSequence) {

	boolean covers(long sequence) {
		return this.fromSequence <= sequence && (this.toSequence == null || sequence < this.toSequence);
	}

	static ObservedWindow of(Record row) {
		Value to = row.get("toSequence");
		return new ObservedWindow(row.get("peer").asString(), row.get("observeMe").asBoolean(true),
				row.get("observeOthers").asBoolean(false), row.get("fromSequence").asLong(),
				to.isNull() ? null : to.asLong());
	}

}
