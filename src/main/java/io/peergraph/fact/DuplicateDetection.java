package io.peergraph.fact;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.CosineSimilarity;
import io.peergraph.graph.CypherFile;
import io.peergraph.graph.VectorSearches;
import io.peergraph.language.ParaphraseCheck;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;

/**
 * Finds what new facts have to do with older ones about the same peer: which they deny,
 * and which say the same in other words. Who holds them does not matter here.
 */
@Component
class DuplicateDetection {

	private static final CypherFile DENY = CypherFile.named("fact/deny");

	private static final CypherFile MEET = CypherFile.named("fact/meet");

	private static final CypherFile MEET_EXACTLY = CypherFile.named("fact/meet-exactly");

	private static final CypherFile NAMED = CypherFile.named("fact/named");

	private static final CypherFile LIKEN = CypherFile.named("fact/liken");

	private final Neo4jClient client;

	private final FactProperties properties;

	private final Clock clock;

	private final VectorSearches searches;

	DuplicateDetection(Neo4jClient client, FactProperties properties, Clock clock, VectorSearches searches) {
		this.client = client;
		this.properties = properties;
		this.clock = clock;
		this.searches = searches;
	}

	void relate(NewFacts facts, Set<String> fresh) {
		if (fresh.isEmpty()) {
			return;
		}
		List<String> keys = fresh.stream().sorted().toList();
		this.client.query(DENY)
			.bindAll(Map.of("facts", keys, "now", this.clock.instant().atZone(ZoneOffset.UTC)))
			.run();
		List<Map<String, String>> pairs = Stream.concat(among(facts, fresh), met(keys))
			.filter(Pair::isAlike)
			.map((pair) -> Map.of("one", pair.one(), "other", pair.other()))
			.distinct()
			.toList();
		if (!pairs.isEmpty()) {
			this.client.query(LIKEN).bind(pairs).to("pairs").run();
		}
	}

	private Stream<Pair> met(List<String> fresh) {
		return this.searches.find(FactEmbeddings.INDEX, () -> met(MEET, fresh), () -> met(MEET_EXACTLY, fresh))
			.stream();
	}

	private Collection<Pair> met(CypherFile meet, List<String> fresh) {
		return this.client.query(meet)
			.bindAll(Map.of("facts", fresh, "similarity", this.properties.similarity()))
			.fetchAs(Pair.class)
			.mappedBy((types, row) -> Pair.of(row))
			.all();
	}

	// What this transaction stores itself is in no index yet. Whom it mentions is read as
	// it was stored: that a fact came together with another must make no difference.
	private Stream<Pair> among(NewFacts facts, Set<String> fresh) {
		Map<String, NewFact> once = new TreeMap<>();
		facts.all()
			.stream()
			.filter((fact) -> fresh.contains(fact.key()))
			.forEach((fact) -> once.putIfAbsent(fact.key(), fact));
		Map<String, Embedding> embeddings = new HashMap<>();
		once.keySet().forEach((key) -> embeddings.put(key, embedding(facts.vectors().get(key))));
		Map<String, List<String>> names = (once.size() > 1) ? named(once.keySet()) : Map.of();
		List<NewFact> all = List.copyOf(once.values());
		List<Pair> pairs = new ArrayList<>();
		for (int one = 0; one < all.size(); one++) {
			for (int other = one + 1; other < all.size(); other++) {
				if (isNear(all.get(one), all.get(other), embeddings)) {
					pairs.add(Pair.of(all.get(one), all.get(other), names));
				}
			}
		}
		return pairs.stream();
	}

	private Map<String, List<String>> named(Set<String> facts) {
		return this.client.query(NAMED)
			.bind(List.copyOf(facts))
			.to("facts")
			.fetchAs(Named.class)
			.mappedBy((types, row) -> Named.of(row))
			.all()
			.stream()
			.collect(Collectors.toMap(Named::fact, Named::names));
	}

	private boolean isNear(NewFact one, NewFact other, Map<String, Embedding> embeddings) {
		return one.statement().level() == other.statement().level() && CosineSimilarity
			.between(embeddings.get(one.key()), embeddings.get(other.key())) >= this.properties.similarity();
	}

	private static Embedding embedding(double @Nullable [] vector) {
		return Embedding
			.from(Arrays.stream((vector != null) ? vector : new double[0]).mapToObj((value) -> (float) value).toList());
	}

	/** Whom a fact mentions. */
	private record Named(String fact, List<String> names) {

		static Named of(Record row) {
			return new Named(row.get("fact").asString(), row.get("names").asList(Value::asString));
		}

	}

	/** Two facts that mean nearly the same, with the names of whom they mention. */
	private record Pair(String one, String text, String other, String otherText, List<String> names) {

		boolean isAlike() {
			return ParaphraseCheck.mayAgree(this.text, this.otherText, this.names);
		}

		static Pair of(NewFact one, NewFact other, Map<String, List<String>> names) {
			return new Pair(one.key(), one.text(), other.key(), other.text(),
					Stream.of(one, other)
						.flatMap((fact) -> names.getOrDefault(fact.key(), List.of()).stream())
						.toList());
		}

		static Pair of(Record row) {
			return new Pair(row.get("one").asString(), row.get("text").asString(), row.get("other").asString(),
					row.get("otherText").asString(), row.get("names").asList(Value::asString));
		}

	}

}
