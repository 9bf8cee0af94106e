package io.peergraph.measure;

import java.util.Comparator;

/**
 * A directed tie as the measures see it.
 *
 * @param from whose tie it is
 * @param to to whom it leads
 * @param weight how strong it is, less than zero where it is hostile
 */
public record Arc(String from, String to, double weight) {

	static final Comparator<Arc> ORDER = Comparator.comparing(Arc::from)
		.thenComparing(Arc::to)
		.thenComparingDouble(Arc::weight);

	public Arc {
		if (!Double.isFinite(weight)) {
			throw new IllegalArgumentException("A tie has a finite weight");
		}
	}

	boolean isLoop() {
		return this.from.equals(this.to);
	}

	Arc reversed() {
		return new Arc(this.to, this.from, this.weight);
	}

}
