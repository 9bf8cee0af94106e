package io.peergraph.work;

import java.time.Duration;

/**
 * How long work of a kind waits for more of it, so that a model reads a paragraph rather
 * than a word. A kind for which no bean of this type exists never waits.
 *
 * @param kind the kind
 * @param patience how long after its first message a unit waits
 * @param tokens so much text ends the wait
 */
public record BatchingDelay(WorkKind kind, Duration patience, int tokens) {

	static BatchingDelay none(WorkKind kind) {
		return new BatchingDelay(kind, Duration.ZERO, 0);
	}

}
