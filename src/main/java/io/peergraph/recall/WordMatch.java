package io.peergraph.recall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well the words of candidates fit a question, judged among the candidates alone:
 * BM25 (k1 0.9, b 0.4), and which part of what the question's words tell they have.
 */
final class WordMatch {

	private static final double K1 = 0.9;

	private static final double B = 0.4;

	private final List<String> asked;

	private final List<Set<String>> present = new ArrayList<>();

	private final Map<String, Double> worth = new HashMap<>();

	private final double whole;

	private final double most;

	private final double[] scores;

	private final int[] pairs;

	WordMatch(String query, List<String> texts) {
		this.asked = Terms.askedFor(query);
		Set<String> wanted = new LinkedHashSet<>(this.asked);
		List<List<String>> terms = texts.stream().map(Terms::of).toList();
		terms.forEach((words) -> this.present.add(shared(words, wanted)));
		wanted.forEach((term) -> this.worth.put(term, rarity(term)));
		this.whole = this.worth.values().stream().mapToDouble(Double::doubleValue).sum();
		this.most = this.worth.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
		double length = terms.stream().mapToInt(List::size).average().orElse(1);
		this.scores = terms.stream().mapToDouble((words) -> score(words, length)).toArray();
		this.pairs = terms.stream().mapToInt(this::pairs).toArray();
	}

	private static Set<String> shared(Collection<String> words, Set<String> wanted) {
		Set<String> shared = new HashSet<>(words);
		shared.retainAll(wanted);
		return shared;
	}

	private double rarity(String term) {
		long having = this.present.stream().filter((words) -> words.contains(term)).count();
		return Math.log(1 + (this.present.size() - having + 0.5) / (having + 0.5));
	}

	private double score(List<String> words, double average) {
		Map<String, Integer> counts = new HashMap<>();
		words.stream().filter(this.worth::containsKey).forEach((word) -> counts.merge(word, 1, Integer::sum));
		double norm = K1 * (1 - B + B * words.size() / average);
		return counts.entrySet()
			.stream()
			.mapToDouble((count) -> this.worth.getOrDefault(count.getKey(), 0.0) * count.getValue()
					/ (count.getValue() + norm))
			.sum();
	}

	private int pairs(List<String> words) {
		Set<List<String>> neighbours = neighbours(words);
		neighbours.retainAll(neighbours(this.asked));
		return Math.min(3, neighbours.size());
	}

	private static Set<List<String>> neighbours(List<String> words) {
		Set<List<String>> neighbours = new HashSet<>();
		for (int index = 1; index < words.size(); index++) {
			neighbours.add(List.of(words.get(index - 1), words.get(index)));
		}
		return neighbours;
	}

	/**
	 * {@return BM25 of each candidate}
	 */
	double[] scores() {
		return this.scores.clone();
	}

	/**
	 * {@return how many pairs of the question's words stand together, up to three}
	 */
	int pairs(int candidate) {
		return this.pairs[candidate];
	}

	/**
	 * {@return the part of the question that these candidates have together, 0 to 1}
	 */
	double coverage(Collection<Integer> candidates) {
		Set<String> together = new HashSet<>();
		candidates.forEach((candidate) -> together.addAll(this.present.get(candidate)));
		return (this.whole > 0)
				? together.stream().mapToDouble((term) -> this.worth.getOrDefault(term, 0.0)).sum() / this.whole : 0;
	}

	/**
	 * {@return how telling the rarest word is that the candidate has, 0 to 1}
	 */
	double rarest(int candidate) {
		return (this.most > 0) ? this.present.get(candidate)
			.stream()
			.mapToDouble((term) -> this.worth.getOrDefault(term, 0.0))
			.max()
			.orElse(0) / this.most : 0;
	}

}
