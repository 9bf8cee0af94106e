package io.peergraph.builtin;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.peergraph.language.Negation;

/**
 * Two statements that contradict each other: about the same, the one what the other
 * denies.
 *
 * @param one the place of the better supported one
 * @param other the place of the other
 */
record Contradiction(int one, int other) {

	private static final double SAME = 0.6;

	private static final int LEAST = 2;

	boolean has(int index) {
		return index == this.one || index == this.other;
	}

	/**
	 * {@return the best supported contradiction among statements}
	 */
	static Optional<Contradiction> among(List<Finding> statements) {
		for (int one = 0; one < statements.size(); one++) {
			for (int other = one + 1; other < statements.size(); other++) {
				if (is(statements.get(one), statements.get(other))) {
					return Optional.of(new Contradiction(one, other));
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * {@return whether one says what the other denies}
	 */
	static boolean is(Finding one, Finding other) {
		if (Negation.isIn(one.text()) == Negation.isIn(other.text())) {
			return false;
		}
		Set<String> its = matter(one);
		Set<String> theirs = matter(other);
		Set<String> common = new HashSet<>(its);
		common.retainAll(theirs);
		return common.size() >= LEAST && common.size() >= SAME * Math.min(its.size(), theirs.size());
	}

	private static Set<String> matter(Finding finding) {
		return Negation.denied(finding.speaker() + " " + finding.text());
	}

}
