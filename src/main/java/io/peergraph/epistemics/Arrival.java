package io.peergraph.epistemics;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.peergraph.graph.Column;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * When something can have come to a peer at the earliest.
 *
 * @param peer its name
 * @param at when, null where nothing was said yet at which it could have been told
 * @param session the name of the session in which it came, null for none
 * @param sequence the number of the message with which it came
 * @param messages the keys of what was said then
 * @param from whence it came, null where the peer was there itself
 */
record Arrival(String peer, @Nullable Instant at, @Nullable String session, long sequence, List<String> messages,
		@Nullable Arrival from) {

	static Arrival source(Record row) {
		return new Arrival(row.get("peer").asString(), Column.time(row.get("at")), Column.text(row.get("session")),
				row.get("sequence").asLong(0), row.get("messages").asList(Value::asString), null);
	}

	static Arrival next(Record row, Map<String, Arrival> knowers) {
		String message = Column.text(row.get("message"));
		return new Arrival(row.get("peer").asString(), Column.time(row.get("at")), Column.text(row.get("session")),
				row.get("sequence").asLong(0), (message != null) ? List.of(message) : List.of(),
				knowers.get(row.get("knower").asString()));
	}

	boolean isBefore(@Nullable Arrival other) {
		if (other == null) {
			return true;
		}
		Instant then = other.at;
		return this.at != null && (then == null || this.at.isBefore(then));
	}

	/**
	 * {@return through whom it came, the first first}
	 */
	List<String> through() {
		return (this.from != null) ? Stream.concat(this.from.through().stream(), Stream.of(this.from.peer)).toList()
				: List.of();
	}

	/**
	 * {@return the keys of all that was said on its way, in that order}
	 */
	List<String> because() {
		Set<String> all = new LinkedHashSet<>((this.from != null) ? this.from.because() : List.of());
		all.addAll(this.messages);
		return new ArrayList<>(all);
	}

	/**
	 * {@return what a statement takes}
	 */
	Map<String, Object> parameters() {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("name", this.peer);
		parameters.put("at", (this.at != null) ? this.at.atZone(ZoneOffset.UTC) : null);
		parameters.put("session", this.session);
		parameters.put("sequence", this.sequence);
		return parameters;
	}

}
