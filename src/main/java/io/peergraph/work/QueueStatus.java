package io.peergraph.work;

import org.neo4j.driver.Record;

/**
 * How the work of a workspace stands. The first, second and fourth add up to its units of
 * work: one per session and author to derive from, two per session, for embedding and for
 * summaries, and one per back-fill that is under way.
 *
 * @param pending units that wait
 * @param running units that somebody works on
 * @param parked messages that were set aside because they kept failing
 * @param done units with nothing left to do
 */
public record QueueStatus(int pending, int running, int parked, int done) {

	static final QueueStatus NONE = new QueueStatus(0, 0, 0, 0);

	static QueueStatus of(Record row) {
		return new QueueStatus(row.get("pending").asInt(), row.get("running").asInt(), row.get("parked").asInt(),
				row.get("done").asInt());
	}

}
