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
 * The built-in summary: sentences of a conversation in their order, each with its
 * speaker. Statements come before what only keeps the conversation going, and of those
 * the most central, unless what is chosen already says much the same. Central is what
 * TextRank finds (Rada Mihalcea and Paul Tarau, "TextRank: Bringing Order into Texts",
 * 2004): the sentences are the nodes of a graph, what two have in common weighs the edge
 * between them, and PageRank says which of them the others support most.
 */
@Component
class TextRankSummariser implements Condenser {

	private static final String BUILT_IN = "built-in";

	/** Beyond that, comparing each with each takes longer than it is worth. */
	private static final int MOST_SENTENCES = 300;

	/**
	 * A short summary has about this part of what is new in it; a long one all it can.
	 */
	private static final int SHORTER = 4;

	/** Where there is little to say, it may be said. */
	private static final int LEAST = 100;

	/**
	 * How much it counts that a sentence is central, against that it says something new.
	 */
	private static final double CENTRAL = 0.5;

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
		int fresh = sentences.stream().mapToInt((sentence) -> this.tokens.count(sentence.line())).sum();
		int budget = switch (input.kind()) {
			case SHORT -> this.tokens.count(input.previous()) + Math.max(fresh / SHORTER, LEAST);
			case LONG -> input.mostTokens();
		};
		return new Condensed(summarise(input.previous(), sentences, Math.min(budget, input.mostTokens())), BUILT_IN);
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
		return fitting(sentences, (cost(sentences) <= most) ? inOrder(sentences) : ranked(sentences), most);
	}

	// One more for the end of each line.
	private int cost(List<SummaryLine> sentences) {
		return sentences.stream().mapToInt((sentence) -> this.tokens.count(sentence.line()) + 1).sum();
	}

	private static List<Integer> inOrder(List<SummaryLine> sentences) {
		return IntStream.range(0, sentences.size()).boxed().toList();
	}

	private static List<SummaryLine> weighty(List<SummaryLine> sentences) {
		if (sentences.size() <= MOST_SENTENCES) {
			return sentences;
		}
		var kept = sentences.stream()
			.sorted(Comparator.comparing(SummaryLine::states)
				.thenComparingInt((sentence) -> sentence.words().size())
				.reversed())
			.limit(MOST_SENTENCES)
			.collect(Collectors.toSet());
		return sentences.stream().filter(kept::contains).toList();
	}

	/**
	 * {@return the indexes of the sentences, in the order in which they are chosen}
	 */
	private static List<Integer> ranked(List<SummaryLine> sentences) {
		double[] central = centrality(sentences);
		double[] worth = new double[sentences.size()];
		TreeSet<Integer> left = new TreeSet<>(inOrder(sentences));
		for (int index : left) {
			worth[index] = CENTRAL * central[index] + (sentences.get(index).states() ? 2 : 0);
		}
		double[] said = new double[sentences.size()];
		List<Integer> ranked = new ArrayList<>();
		while (!left.isEmpty()) {
			int best = left.stream()
				.max(Comparator.comparingDouble((Integer index) -> worth[index] - said[index])
					.thenComparing(Comparator.reverseOrder()))
				.orElseThrow();
			left.remove(best);
			ranked.add(best);
			left.forEach(
					(index) -> said[index] = Math.max(said[index], sentences.get(index).sameness(sentences.get(best))));
		}
		return ranked;
	}

	/**
	 * {@return how central each sentence is, 0 to 1}
	 */
	private static double[] centrality(List<SummaryLine> sentences) {
		Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
		inOrder(sentences).forEach(graph::addVertex);
		for (int one = 0; one < sentences.size(); one++) {
			for (int other = 0; other < one; other++) {
				double likeness = sentences.get(one).likeness(sentences.get(other));
				if (likeness > 0) {
					graph.setEdgeWeight(graph.addEdge(one, other), likeness);
				}
			}
		}
		Map<Integer, Double> scores = new PageRank<>(graph, 0.85, 50, 1e-4).getScores();
		double most = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
		return inOrder(sentences).stream().mapToDouble((index) -> scores.getOrDefault(index, 0.0) / most).toArray();
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
