package io.peergraph.work;

import org.neo4j.driver.Record;

/**
 * How the work of a session stands, or a part of it.
 *
 * @param session the name of the session
 * @param pending units that wait
 * @param running units that somebody works on
 * @param parked messages that were set aside because they kept failing
 * @param done units with nothing left to do
 * @param tokens how much text waits in units that are not done, that of each
 * @param late for how many seconds the one that is late longest has been due
 */
record SessionQueue(String session, int pending, int running, int parked, int done, int tokens, int late) {

	static SessionQueue of(Record row) {
		return new SessionQueue(row.get("session").asString(), row.get("pending").asInt(), row.get("running").asInt(),
				row.get("parked").asInt(), row.get("done").asInt(), row.get("tokens").asInt(), row.get("late").asInt());
	}

}
