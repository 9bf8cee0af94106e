package io.peergraph.recall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import io.peergraph.access.View;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactEmbeddings;
import io.peergraph.fact.Facts;
import io.peergraph.graph.CypherFile;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Values;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Finds facts among those that an observer holds, by comparing them one by one. */
@Repository
class FactRecall {

	private static final CypherFile HELD = CypherFile.named("recall/held");

	private static final int MOST_COMPARED = 10_000;

	/** What shares no word with the question must be at least so much alike. */
	private static final double ALIKE = 0.2;

	private static final double WORDS = 4;

	private static final double MEANING = 8;

	private final Neo4jClient client;

	private final Facts facts;

	private final FactEmbeddings embeddings;

	FactRecall(Neo4jClient client, Facts facts, FactEmbeddings embeddings) {
		this.client = client;
		this.facts = facts;
		this.embeddings = embeddings;
	}

	List<FactHit> find(View view, String observer, @Nullable String observed, String query, int k) {
		List<Held> all = held(view, observer, observed, query);
		WordMatch match = new WordMatch(query, all.stream().map(Held::text).toList());
		List<Fit> best = IntStream.range(0, all.size())
			.mapToObj((index) -> new Fit(all.get(index), match.coverage(List.of(index))))
			.filter((fit) -> fit.words() > 0 || fit.held().meaning() >= ALIKE)
			.sorted(Comparator.comparingDouble((Fit fit) -> -fit.score()).thenComparing((fit) -> fit.held().id()))
			.limit(k)
			.toList();
		Map<String, Fact> found = this.facts.find(view, best.stream().map((fit) -> fit.held().id()).toList());
		List<FactHit> hits = new ArrayList<>();
		for (Fit fit : best) {
			Fact fact = found.get(fit.held().id());
			if (fact != null) {
				hits.add(new FactHit(fact, fit.score(), fit.held().meaning(), fit.reasons()));
			}
		}
		return hits;
	}

	private List<Held> held(View view, String observer, @Nullable String observed, String query) {
		return List.copyOf(this.client.query(HELD)
			.bindAll(Map.of("workspace", view.workspace(), "observer", observer, "observed",
					(observed != null) ? observed : Values.NULL, "vectors",
					this.embeddings.ofQuestion(view.workspace(), query), "limit", MOST_COMPARED))
			.fetchAs(Held.class)
			.mappedBy((types, row) -> Held.of(row))
			.all());
	}

	/** A fact that is held, and how alike in meaning it is. */
	private record Held(String id, String text, double meaning) {

		static Held of(Record row) {
			return new Held(row.get("id").asString(), row.get("text").asString(), row.get("meaning").asDouble());
		}

	}

	/**
	 * How well a fact fits: the part of the question's words that it has, and its
	 * likeness.
	 */
	private record Fit(Held held, double words) {

		double score() {
			return WORDS * this.words + MEANING * this.held.meaning();
		}

		List<String> reasons() {
			List<String> reasons = new ArrayList<>();
			if (this.words > 0) {
				reasons.add(String.format(Locale.ROOT, "text %.1f", WORDS * this.words));
			}
			reasons.add(String.format(Locale.ROOT, "meaning %.1f", MEANING * this.held.meaning()));
			return reasons;
		}

	}

}
