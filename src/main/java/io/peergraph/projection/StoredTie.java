package io.peergraph.projection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.peergraph.access.View;
import io.peergraph.network.Tie;
import io.peergraph.network.TieKind;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A tie as a relationship has it.
 *
 * @param kind its type
 * @param to the name of the peer it leads to
 * @param weight from -1 to 1, as of the last time
 * @param confidence from 0 to 1, as of the last time
 * @param positive how much speaks for it, as of the last time
 * @param negative how much speaks against it, as of the last time
 * @param since when the first was said
 * @param lastAt when the last was said
 */
record StoredTie(TieKind kind, String to, double weight, double confidence, double positive, double negative,
		Instant since, Instant lastAt) {

	static StoredTie of(Tie tie) {
		return new StoredTie(tie.kind(), tie.to(), tie.weight(), tie.confidence(), tie.positive(), tie.negative(),
				tie.since(), tie.lastAt());
	}

	static StoredTie of(Record row) {
		Value tie = row.get("tie");
		return new StoredTie(TieKind.valueOf(row.get("kind").asString()), row.get("to").asString(),
				tie.get("weight").asDouble(), tie.get("confidence").asDouble(), tie.get("positive").asDouble(),
				tie.get("negative").asDouble(), tie.get("since").asZonedDateTime().toInstant(),
				tie.get("lastAt").asZonedDateTime().toInstant());
	}

	/**
	 * {@return what it stands for}
	 * @param view all of its workspace
	 * @param from the name of the peer it leads from
	 */
	Tie tie(View view, String from) {
		return new Tie(view, this.kind, from, this.to, this.positive, this.negative, this.since, this.lastAt,
				List.of());
	}

	/**
	 * {@return what a statement takes}
	 */
	Map<String, Object> row() {
		return Map.of("kind", this.kind.name(), "to", this.to, "tie",
				Map.of("weight", this.weight, "confidence", this.confidence, "positive", this.positive, "negative",
						this.negative, "since", this.since.atZone(ZoneOffset.UTC), "lastAt",
						this.lastAt.atZone(ZoneOffset.UTC)));
	}

}
