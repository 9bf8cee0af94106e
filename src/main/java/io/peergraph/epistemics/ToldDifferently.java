package io.peergraph.epistemics;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import io.peergraph.access.Seen;
import io.peergraph.access.View;

/**
 * Something of which a peer said this and that.
 *
 * @param about what it is about, in words
 * @param versions what was said, the earliest first; two at least
 */
record ToldDifferently(String about, List<Version> versions) {

	/** First what not all heard alike, then what was said last. */
	static final Comparator<ToldDifferently> ORDER = Comparator.comparing((ToldDifferently one) -> !one.isApart())
		.thenComparing(ToldDifferently::last, Comparator.reverseOrder())
		.thenComparing(ToldDifferently::about);

	/**
	 * What was said, and to whom.
	 *
	 * @param view of who asks
	 * @param fact the key of the fact
	 * @param at when it was said first
	 * @param audience the names of all who heard it, without who said it
	 */
	record Version(View view, String fact, Instant at, Set<String> audience) implements Seen {
	}

	private boolean isApart() {
		return this.versions.stream().map(Version::audience).distinct().count() > 1;
	}

	private Instant last() {
		return this.versions.getLast().at();
	}

}
