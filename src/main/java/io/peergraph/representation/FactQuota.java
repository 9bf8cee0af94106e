package io.peergraph.representation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.belief.Holding;

/**
 * Which facts to give when there are more than asked for: a third by meaning, a third of
 * those heard most often, the rest the newest. What one does not use, the next gets.
 *
 * @param nearest by meaning, the nearest first; empty when nothing was asked
 * @param mostDerived those heard most often first
 * @param newest the newest first, as many as asked for
 */
record FactQuota(List<Holding> nearest, List<Holding> mostDerived, List<Holding> newest) {

	static final Comparator<Holding> NEWEST_FIRST = Comparator.comparing(Holding::since)
		.reversed()
		.thenComparing((holding) -> holding.fact().text())
		.thenComparing((holding) -> holding.fact().key());

	private static final Comparator<Holding> OLDEST_FIRST = Comparator.comparing(Holding::since)
		.thenComparing((holding) -> holding.fact().text())
		.thenComparing((holding) -> holding.fact().key());

	/**
	 * {@return the facts to give, oldest first}
	 * @param most how many at most
	 * @param asked whether meaning counts
	 */
	List<Holding> pick(int most, boolean asked) {
		Map<List<Object>, Holding> picked = new LinkedHashMap<>();
		int byMeaning = asked ? Math.max(1, most / 3) : 0;
		add(picked, this.nearest, byMeaning);
		add(picked, this.mostDerived, picked.size() + (asked ? most / 3 : most / 2));
		add(picked, this.newest, most);
		add(picked, this.mostDerived, most);
		add(picked, this.nearest, most);
		return picked.values().stream().sorted(OLDEST_FIRST).toList();
	}

	private static void add(Map<List<Object>, Holding> picked, Collection<Holding> share, int upTo) {
		for (Holding holding : share) {
			if (picked.size() >= upTo) {
				return;
			}
			picked.putIfAbsent(List.of(holding.fact().key(), holding.since()), holding);
		}
	}

}
