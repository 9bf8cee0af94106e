package io.peergraph.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.peergraph.model.Tokens;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

import org.springframework.stereotype.Component;

/**
 * The built-in summary: the most central sentences of a conversation in their order, each
 * with its speaker. Central is what TextRank finds (Rada Mihalcea and Paul Tarau,
 * "TextRank: Bringing Order into Texts", 2004): the sentences are the nodes of a graph,
 * what two have in common weighs the edge between them, and PageRank says which of them
 * the others support most.
 */
@Component
class TextRankSummariser implements Condenser {

	private static final String BUILT_IN = "built-in";

	/** Beyond that, comparing each with each takes longer than it is worth. */
	private static final int MOST_SENTENCES = 500;

	/** A summary has about this part of what is new in it. */
	private static final int SHORTER = 4;

	/** Where there is little to say, it may be said. */
	private static final int LEAST = 100;

	private final Tokens tokens;

	TextRankSummariser(Tokens tokens) {
		this.tokens = tokens;
	}

	@Override
	public Condensed condense(SummaryInput input) {
		List<SummaryLine> sentences = input.said()
			.stream()
			.flatMap((message) -> SummaryLine.ofMessage(message.author(), message.content()).stream())
			.toList();
		return new Condensed(summarise(input.previous(), sentences, input.mostTokens()), BUILT_IN);
	}

	/**
	 * {@return the summary so far and what was said since, in at most so many tokens}
	 * @param previous the summary so far, empty at first
	 * @param said the sentences said since
	 * @param most the number of tokens never exceeded
	 */
	String summarise(String previous, List<SummaryLine> said, int most) {
		List<SummaryLine> candidates = new ArrayList<>(SummaryLine.ofSummary(previous));
		candidates.addAll(said);
		List<SummaryLine> sentences = weighty(candidates.stream().distinct().toList());
		int fresh = said.stream().mapToInt((sentence) -> this.tokens.count(sentence.line())).sum();
		int budget = Math.min(most, this.tokens.count(previous) + Math.max(fresh / SHORTER, LEAST));
		return fitting(sentences, ranked(sentences), budget);
	}

	private static List<SummaryLine> weighty(List<SummaryLine> sentences) {
		if (sentences.size() <= MOST_SENTENCES) {
			return sentences;
		}
		var kept = sentences.stream()
			.sorted(Comparator.comparingInt((sentence) -> -sentence.words().size()))
			.limit(MOST_SENTENCES)
			.collect(Collectors.toSet());
		return sentences.stream().filter(kept::contains).toList();
	}

	/**
	 * {@return the indexes of the sentences, the most central first}
	 */
	private static List<Integer> ranked(List<SummaryLine> sentences) {
		Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
		IntStream.range(0, sentences.size()).forEach(graph::addVertex);
		for (int one = 0; one < sentences.size(); one++) {
			for (int other = 0; other < one; other++) {
				double likeness = sentences.get(one).likeness(sentences.get(other));
				if (likeness > 0) {
					graph.setEdgeWeight(graph.addEdge(one, other), likeness);
				}
			}
		}
		Map<Integer, Double> scores = new PageRank<>(graph, 0.85, 50, 1e-4).getScores();
		return scores.keySet()
			.stream()
			.sorted(Comparator.comparingDouble((Integer index) -> -scores.getOrDefault(index, 0.0))
				.thenComparing(Comparator.naturalOrder()))
			.toList();
	}

	private String fitting(List<SummaryLine> sentences, List<Integer> ranked, int most) {
		TreeSet<Integer> chosen = new TreeSet<>();
		int used = 0;
		for (int index : ranked) {
			// One more for the end of the line.
			SummaryLine sentence = sentences.get(index);
			int cost = this.tokens.count(sentence.line()) + 1;
			if (used + cost <= most && chosen.stream().map(sentences::get).noneMatch(sentence::isLike)) {
				chosen.add(index);
				used += cost;
			}
		}
		return chosen.stream().map((index) -> sentences.get(index).line()).collect(Collectors.joining("\n"));
	}

}
