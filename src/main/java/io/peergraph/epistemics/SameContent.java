package io.peergraph.epistemics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.CosineSimilarity;
import io.peergraph.access.View;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactEmbeddings;
import io.peergraph.graph.CypherFile;
import io.peergraph.graph.VectorSearches;
import io.peergraph.language.Lexicon;
import io.peergraph.language.Negation;
import io.peergraph.language.Questions;
import io.peergraph.model.ModelUnavailable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the facts of whomever that say the same, be it reported. Two say the same when,
 * without those who report them, they have the same names and numbers and the cosine of
 * what they mean is {@value #SAME} at least: on the examples of {@code same-content.tsv}
 * nothing that differs passes and 20 of 24 that agree do. A question finds what is alike
 * by {@value #ASKED} at least, as measured on {@code asked-for.tsv}. What a view does not
 * have is compared with nothing.
 */
@Repository
public class SameContent {

	static final double SAME = 0.95;

	static final double ASKED = 0.55;

	/** From here on, no word needs to be the same. */
	private static final double NEAR_ENOUGH = 0.75;

	/** So many facts are compared; a viewer's own all. */
	private static final int MOST = 48;

	private static final CypherFile NEAR = CypherFile.named("epistemics/near");

	private static final CypherFile NEAR_EXACTLY = CypherFile.named("epistemics/near-exactly");

	private static final CypherFile NEAR_WITNESSED = CypherFile.named("epistemics/near-witnessed");

	private final Neo4jClient client;

	private final FactEmbeddings embeddings;

	private final VectorSearches searches;

	SameContent(Neo4jClient client, FactEmbeddings embeddings, VectorSearches searches) {
		this.client = client;
		this.embeddings = embeddings;
		this.searches = searches;
	}

	/**
	 * {@return the fact and what says the same, by key}
	 * @param fact with the view of who asks
	 * @param mentions the names of the peers that it names
	 */
	Map<String, NearFact> of(Fact fact, List<String> mentions) {
		NearFact own = new NearFact(fact.key(), fact.about(), fact.text(), mentions, 1);
		return same(own, near(fact.view(), own.content().text()));
	}

	/**
	 * {@return what means most nearly what is asked for, and what says the same, by key;
	 * nothing when nothing is alike}
	 * @param view of who asks
	 * @param query what is asked for
	 */
	Map<String, NearFact> of(View view, String query) {
		Optional<NearFact> best = near(view, query).stream()
			.filter((one) -> one.likeness() >= ASKED && mayAnswer(query, one))
			.findFirst();
		return best.map((own) -> same(own, near(view, own.content().text()))).orElse(Map.of());
	}

	// Who asks for a statement means no denial of it, no other number and no other
	// matter, however near that is in meaning.
	private static boolean mayAnswer(String query, NearFact found) {
		String text = found.content().text();
		Set<String> words = Lexicon.words(text);
		Set<String> asked = Lexicon.words(query);
		boolean numbers = asked.stream()
			.filter((word) -> word.codePoints().allMatch(Character::isDigit))
			.allMatch(words::contains);
		found.names().forEach((name) -> words.removeAll(Lexicon.words(name)));
		return numbers && (Questions.asks(query) || (Negation.isIn(query) == Negation.isIn(text)
				&& (found.likeness() >= NEAR_ENOUGH || !Collections.disjoint(asked, words))));
	}

	/**
	 * {@return what says the same as a fact, or tells it in other words, without the fact
	 * itself}
	 * @param view of who knows it
	 * @param own the fact
	 * @param telling whether another fact tells it
	 */
	public Collection<NearFact> repeated(View view, NearFact own, Predicate<NearFact> telling) {
		List<NearFact> near = near(view, own.content().text());
		Map<String, NearFact> repeated = new HashMap<>(same(own, near));
		near.stream().filter(telling).forEach((one) -> repeated.put(one.key(), one));
		repeated.remove(own.key());
		return repeated.values();
	}

	/**
	 * {@return those of the facts of which others say the same; the model is asked of
	 * those alone that may}
	 * @param facts some facts
	 * @param others some other facts
	 */
	Set<NearFact> among(Collection<NearFact> facts, Collection<NearFact> others) {
		Set<String> names = Stream.concat(facts.stream(), others.stream())
			.flatMap(NearFact::names)
			.collect(Collectors.toSet());
		Map<List<String>, List<NearFact>> alike = others.stream()
			.collect(Collectors.groupingBy((one) -> one.content().kept(names)));
		return facts.stream()
			.filter((one) -> same(one, alike.getOrDefault(one.content().kept(names), List.of())).size() > 1)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private Map<String, NearFact> same(NearFact own, List<NearFact> near) {
		List<NearFact> others = near.stream()
			.filter((one) -> !one.key().equals(own.key()) && one.mayAgree(own))
			.toList();
		List<Embedding> meanings = meanings(own, others);
		Map<String, NearFact> same = new HashMap<>(Map.of(own.key(), own));
		for (int index = 0; index < others.size(); index++) {
			NearFact other = others.get(index);
			if (other.content().equalsIn(own.content()) || (!meanings.isEmpty()
					&& CosineSimilarity.between(meanings.getFirst(), meanings.get(index + 1)) >= SAME)) {
				same.put(other.key(), other);
			}
		}
		return same;
	}

	// Without a model, the same words must do.
	private List<Embedding> meanings(NearFact own, List<NearFact> others) {
		if (others.isEmpty()) {
			return List.of();
		}
		List<String> texts = new ArrayList<>(List.of(own.content().text()));
		others.forEach((other) -> texts.add(other.content().text()));
		try {
			return this.embeddings.ofTexts(texts).stream().map(SameContent::embedding).toList();
		}
		catch (ModelUnavailable _) {
			return List.of();
		}
	}

	static Embedding embedding(double[] vector) {
		float[] floats = new float[vector.length];
		for (int index = 0; index < vector.length; index++) {
			floats[index] = (float) vector[index];
		}
		return Embedding.from(floats);
	}

	private List<NearFact> near(View view, String text) {
		Map<String, double[]> vectors = this.embeddings.ofQuestion(view.workspace(), text);
		Map<String, Object> parameters = Map.of("workspace", view.workspace(), "vectors", vectors, "most", MOST);
		return switch (view) {
			case View.Whole _ -> this.searches.find(FactEmbeddings.INDEX, () -> read(NEAR, parameters),
					() -> read(NEAR_EXACTLY, parameters));
			case View.Witnessed witnessed -> {
				Map<String, Object> own = new HashMap<>(parameters);
				own.put("observer", witnessed.peer());
				yield read(NEAR_WITNESSED, own);
			}
		};
	}

	private List<NearFact> read(CypherFile statement, Map<String, Object> parameters) {
		return List.copyOf(this.client.query(statement)
			.bindAll(parameters)
			.fetchAs(NearFact.class)
			.mappedBy((types, row) -> NearFact.of(row))
			.all());
	}

}
