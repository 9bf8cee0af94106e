package io.peergraph.epistemics;

import java.time.Instant;

import io.peergraph.graph.Column;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * A time during which somebody holds a fact.
 *
 * @param fact the key of the fact
 * @param peer the name of who holds it
 * @param since when it began
 * @param until when the peer came to know better, null while it lasts
 * @param endedBy the key of what the peer knows instead, null while it lasts
 * @param merged whether that says the same, in better words
 */
record Held(String fact, String peer, Instant since, @Nullable Instant until, @Nullable String endedBy,
		boolean merged) {

	static Held of(Record row) {
		return new Held(row.get("fact").asString(), row.get("peer").asString(),
				row.get("since").asZonedDateTime().toInstant(), Column.time(row.get("until")),
				Column.text(row.get("endedBy")), row.get("merged").asBoolean());
	}

	/**
	 * {@return whether it is known at a time, be it in better words}
	 * @param asOf the time, null for now
	 */
	boolean lasts(@Nullable Instant asOf) {
		return this.merged || this.until == null || (asOf != null && this.until.isAfter(asOf));
	}

	/**
	 * {@return the key of the fact as it is held then}
	 * @param asOf the time, null for now
	 */
	String fact(@Nullable Instant asOf) {
		boolean gone = this.until != null && (asOf == null || !this.until.isAfter(asOf));
		return (gone && this.merged && this.endedBy != null) ? this.endedBy : this.fact;
	}

}
