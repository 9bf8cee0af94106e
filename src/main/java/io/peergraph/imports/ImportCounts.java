package io.peergraph.imports;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import io.peergraph.message.Appended;
import io.peergraph.session.SessionId;

/** Counts what comes of an import while it runs. */
final class ImportCounts {

	private final LongAdder stored = new LongAdder();

	private final LongAdder there = new LongAdder();

	private final LongAdder bad = new LongAdder();

	private final Set<SessionId> sessions = ConcurrentHashMap.newKeySet();

	void stored(MessageBatch batch, Appended appended) {
		int added = appended.stored().size();
		this.stored.add(added);
		this.there.add(batch.messages().size() - added - appended.conflicting().size());
		if (added > 0) {
			this.sessions.add(batch.session());
		}
	}

	void bad() {
		this.bad.increment();
	}

	/**
	 * {@return how many lines are done with}
	 */
	long done() {
		return this.stored.sum() + this.there.sum() + this.bad.sum();
	}

	Imported sum() {
		long workspaces = this.sessions.stream().map(SessionId::workspace).distinct().count();
		return new Imported(this.stored.sum(), this.sessions.size(), workspaces, this.there.sum(), this.bad.sum());
	}

}
