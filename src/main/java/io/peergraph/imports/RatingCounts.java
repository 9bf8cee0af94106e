package io.peergraph.imports;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what comes of ratings while they are imported. */
final class RatingCounts {

	private final LongAdder stored = new LongAdder();

	private final LongAdder there = new LongAdder();

	private final LongAdder bad = new LongAdder();

	private final Set<String> peers = ConcurrentHashMap.newKeySet();

	void stored(RatingBatch batch, int added) {
		this.stored.add(added);
		this.there.add(batch.ratings().size() - added);
		if (added > 0) {
			this.peers.add(batch.from());
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

	ImportedRatings sum() {
		return new ImportedRatings(this.stored.sum(), this.peers.size(), this.there.sum(), this.bad.sum());
	}

}
