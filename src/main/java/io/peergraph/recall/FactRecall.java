package io.peergraph.recall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import io.peergraph.fact.Fact;
import io.peergraph.fact.Facts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds facts among those that a view has, by comparing them one by one. */
@Component
class FactRecall {

	private static final double WORDS = 4;

	private static final double MEANING = 8;

	private final ComparedFacts compared;

	private final Facts facts;

	FactRecall(ComparedFacts compared, Facts facts) {
		this.compared = compared;
		this.facts = facts;
	}

	List<FactHit> find(FactSearch search) {
		List<ComparedFacts.Compared> all = this.compared.read(search);
		WordMatch match = new WordMatch(search.query(), all.stream().map(ComparedFacts.Compared::text).toList());
		List<Fit> best = IntStream.range(0, all.size())
			.mapToObj((index) -> new Fit(all.get(index), match.coverage(List.of(index))))
			.filter((fit) -> search.takes(fit.words(), fit.distance()))
			.sorted(Fit.BEST_FIRST)
			.limit(search.first())
			.toList();
		Map<String, Fact> found = this.facts.find(search.view(), best.stream().map((fit) -> fit.fact().id()).toList());
		List<FactHit> hits = new ArrayList<>();
		for (Fit fit : best) {
			Fact fact = found.get(fit.fact().id());
			if (fact != null) {
				hits.add(new FactHit(fact, fit.score(), fit.distance(), fit.reasons()));
			}
		}
		return hits;
	}

	/**
	 * How well a fact fits: the part of the question's words that it has, and its
	 * likeness.
	 */
	private record Fit(ComparedFacts.Compared fact, double words) {

		// The ids of the same facts differ from workspace to workspace.
		static final Comparator<Fit> BEST_FIRST = Comparator.comparingDouble((Fit fit) -> -fit.score())
			.thenComparing((fit) -> fit.fact().text())
			.thenComparing((fit) -> fit.fact().id());

		double score() {
			return WORDS * this.words + MEANING * meaning();
		}

		@Nullable Double distance() {
			return (this.fact.meaning() != null) ? 1 - meaning() : null;
		}

		private double meaning() {
			Double meaning = this.fact.meaning();
			return (meaning != null) ? meaning : 0;
		}

		List<String> reasons() {
			List<String> reasons = new ArrayList<>();
			if (this.words > 0) {
				reasons.add(String.format(Locale.ROOT, "text %.1f", WORDS * this.words));
			}
			if (this.fact.meaning() != null) {
				reasons.add(String.format(Locale.ROOT, "meaning %.1f", MEANING * meaning()));
			}
			return reasons;
		}

	}

}
