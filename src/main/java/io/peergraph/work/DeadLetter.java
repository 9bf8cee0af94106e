package io.peergraph.work;

import java.time.Instant;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * A message that was set aside because a step kept failing at it.
 *
 * @param key what names it in the ledger
 * @param workspace the name of the workspace
 * @param kind what could not be done
 * @param session the name of the session
 * @param subject the author whose messages were read, empty when it was everybody's
 * @param sequence the number of the message in its session
 * @param reason how the step failed
 * @param parkedAt when it was set aside
 */
public record DeadLetter(String key, String workspace, WorkKind kind, String session, String subject, long sequence,
		String reason, Instant parkedAt) {

	static DeadLetter of(Record row) {
		Value letter = row.get("letter");
		return new DeadLetter(letter.get("key").asString(), letter.get("workspace").asString(),
				WorkKind.valueOf(letter.get("kind").asString()), letter.get("session").asString(),
				letter.get("subject").asString(), letter.get("sequence").asLong(), letter.get("reason").asString(),
				letter.get("parkedAt").asZonedDateTime().toInstant());
	}

}
