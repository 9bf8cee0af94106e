package io.peergraph.recall;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.peergraph.language.Analyzer;

/**
 * How well the words of candidates fit a question, judged among the candidates alone: by
 * {@link Bm25}, and which part of what the question's words tell they have.
 */
final class WordMatch {

	private final List<String> asked;

	private final List<Set<String>> present;

	private final Bm25 bm25;

	private final double whole;

	private final double most;

	private final int[] pairs;

	WordMatch(String query, List<String> texts) {
		this.asked = Analyzer.askedFor(query);
		Set<String> wanted = new LinkedHashSet<>(this.asked);
		List<List<String>> terms = texts.stream().map(Analyzer::terms).toList();
		this.present = terms.stream().map((words) -> shared(words, wanted)).toList();
		this.bm25 = new Bm25(wanted, terms);
		this.whole = wanted.stream().mapToDouble(this.bm25::worth).sum();
		this.most = wanted.stream().mapToDouble(this.bm25::worth).max().orElse(0);
		this.pairs = terms.stream().mapToInt(this::pairs).toArray();
	}

	private static Set<String> shared(Collection<String> words, Set<String> wanted) {
		Set<String> shared = new HashSet<>(words);
		shared.retainAll(wanted);
		return shared;
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
		return this.bm25.scores();
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
		return (this.whole > 0) ? together.stream().mapToDouble(this.bm25::worth).sum() / this.whole : 0;
	}

	/**
	 * {@return how telling the rarest word is that the candidate has, 0 to 1}
	 */
	double rarest(int candidate) {
		return (this.most > 0)
				? this.present.get(candidate).stream().mapToDouble(this.bm25::worth).max().orElse(0) / this.most : 0;
	}

}
