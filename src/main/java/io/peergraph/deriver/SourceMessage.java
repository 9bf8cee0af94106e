package io.peergraph.deriver;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** A message, to derive from or to understand another. */
record SourceMessage(String key, String author, long sequence, String content, int tokens, Instant at,
		@Nullable Boolean reasoning) {

	static SourceMessage of(Record row) {
		Value reasoning = row.get("reasoning");
		return new SourceMessage(row.get("id").asString(), row.get("author").asString(), row.get("sequence").asLong(),
				row.get("content").asString(), row.get("tokens").asInt(), row.get("at").asZonedDateTime().toInstant(),
				reasoning.isNull() ? null : reasoning.asBoolean());
	}

}
