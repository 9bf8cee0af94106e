package io.peergraph.deriver;

import io.peergraph.session.Window;
import org.neo4j.driver.Record;

/** A window of a peer, with what may be derived from what is said in it. */
record ObservedWindow(String peer, boolean observeMe, boolean observeOthers, Window window) {

	static ObservedWindow of(Record row) {
		return new ObservedWindow(row.get("peer").asString(), row.get("observeMe").asBoolean(true),
				row.get("observeOthers").asBoolean(false), Window.of(row.get("fromSequence"), row.get("toSequence")));
	}

}
