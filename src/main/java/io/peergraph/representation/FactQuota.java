package io.peergraph.representation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.peergraph.belief.Holding;

/**
 * Which facts to give when there are more than asked for: by each choice an equal share,
 * the rest the newest. What one does not use, the next gets.
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
	 * @param choices by what they are chosen
	 */
	List<Holding> pick(int most, Set<FactChoice> choices) {
		List<Holding> near = choices.contains(FactChoice.MEANING) ? this.nearest : List.of();
		List<Holding> often = choices.contains(FactChoice.FREQUENCY) ? this.mostDerived : List.of();
		int share = most / choices.size();
		Map<List<Object>, Holding> picked = new LinkedHashMap<>();
		add(picked, near, Math.max(1, share));
		add(picked, often, picked.size() + share);
		add(picked, choices.contains(FactChoice.NEWEST) ? this.newest : List.of(), most);
		add(picked, often, most);
		add(picked, near, most);
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
