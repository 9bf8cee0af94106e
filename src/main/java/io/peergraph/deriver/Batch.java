package io.peergraph.deriver;

import java.util.List;

/**
 * Messages that are read together: one after the other of one author, all for the same
 * audience.
 *
 * @param messages oldest first
 * @param audience of every one of them
 * @param cursor the sequence up to which the author's messages are done with them
 */
record Batch(List<Heard> messages, Audience audience, long cursor) {

	boolean isToDerive() {
		return !this.messages.isEmpty() && !this.audience.observers().isEmpty();
	}

	int tokens() {
		return this.messages.stream().mapToInt(Heard::tokens).sum();
	}

}
