package io.peergraph.imports;

import java.util.Locale;

/**
 * What came of a file of ratings.
 *
 * @param ratings how many were stored
 * @param peers how many peers gave them
 * @param there how many lines had been stored before
 * @param bad how many lines broke a rule
 */
public record ImportedRatings(long ratings, long peers, long there, long bad) implements ImportOutcome {

	@Override
	public long lines() {
		return this.ratings + this.there + this.bad;
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "Stored %,d ratings by %,d peers; %,d were there already, %,d lines were bad",
				this.ratings, this.peers, this.there, this.bad);
	}

}
