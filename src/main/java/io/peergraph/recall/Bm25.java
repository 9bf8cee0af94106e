package io.peergraph.recall;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * BM25 (Robertson et al., "Okapi at TREC-3", 1994), with k1 0.9 and b 0.4 if not said
 * otherwise. How rare a term is, and how long a text, is judged among these texts alone.
 */
final class Bm25 {

	private final double k1;

	private final double b;

	private final Map<String, Double> worth;

	private final double[] scores;

	Bm25(Set<String> wanted, List<List<String>> texts) {
		this(wanted, texts, 0.9, 0.4);
	}

	Bm25(Set<String> wanted, List<List<String>> texts, double k1, double b) {
		this.k1 = k1;
		this.b = b;
		List<Map<String, Integer>> counts = texts.stream().map((text) -> counts(text, wanted)).toList();
		this.worth = wanted.stream().collect(Collectors.toMap(Function.identity(), (term) -> rarity(term, counts)));
		double average = texts.stream().mapToInt(List::size).average().orElse(1);
		this.scores = new double[texts.size()];
		for (int index = 0; index < this.scores.length; index++) {
			this.scores[index] = score(counts.get(index), texts.get(index).size() / average);
		}
	}

	private static Map<String, Integer> counts(List<String> text, Set<String> wanted) {
		Map<String, Integer> counts = new HashMap<>();
		text.stream().filter(wanted::contains).forEach((term) -> counts.merge(term, 1, Integer::sum));
		return counts;
	}

	private static double rarity(String term, List<Map<String, Integer>> texts) {
		long having = texts.stream().filter((text) -> text.containsKey(term)).count();
		return Math.log(1 + (texts.size() - having + 0.5) / (having + 0.5));
	}

	private double score(Map<String, Integer> counts, double length) {
		double norm = this.k1 * (1 - this.b + this.b * length);
		return counts.entrySet()
			.stream()
			.mapToDouble((count) -> worth(count.getKey()) * count.getValue() / (count.getValue() + norm))
			.sum();
	}

	/**
	 * {@return how telling a term is, 0 when it is not wanted}
	 */
	double worth(String term) {
		return this.worth.getOrDefault(term, 0.0);
	}

	/**
	 * {@return how well each text fits}
	 */
	double[] scores() {
		return this.scores.clone();
	}

}
