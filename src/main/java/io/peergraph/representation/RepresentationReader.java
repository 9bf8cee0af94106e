package io.peergraph.representation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.belief.Holding;
import io.peergraph.fact.FactEmbeddings;
import io.peergraph.graph.CypherFile;
import io.peergraph.graph.VectorSearches;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * What peers know of each other, for many pairs at once. Facts come as the observer sees
 * them, whoever asks.
 */
@Repository
public class RepresentationReader {

	private static final CypherFile FIND = CypherFile.named("representation/find");

	private static final CypherFile MOST_DERIVED = CypherFile.named("representation/most-derived");

	private static final CypherFile NEAREST = CypherFile.named("representation/nearest");

	private static final CypherFile NEAREST_OF_ALL = CypherFile.named("representation/nearest-of-all");

	private static final CypherFile NEWEST = CypherFile.named("representation/newest");

	private static final CypherFile PAST = CypherFile.named("representation/past");

	// The index knows of facts that this observer does not hold, and which it reaches
	// depends on them too. So up to that many facts that it holds, each is looked at.
	private static final int MOST_COMPARED = 1_000;

	private static final int REACH = 4;

	private final Neo4jClient client;

	private final FactEmbeddings embeddings;

	private final Restriction restriction;

	private final Premises premises;

	private final VectorSearches searches;

	private final Remainders remainders;

	RepresentationReader(Neo4jClient client, FactEmbeddings embeddings, Restriction restriction, Premises premises,
			VectorSearches searches, Remainders remainders) {
		this.client = client;
		this.embeddings = embeddings;
		this.restriction = restriction;
		this.premises = premises;
		this.searches = searches;
		this.remainders = remainders;
	}

	/**
	 * {@return what is known; nothing where nobody formed the pair, or where the view
	 * does not allow to look through the observer's eyes}
	 * @param ask which pair, and what of it
	 */
	public Representation read(RepresentationQuery ask) {
		return read(List.of(ask)).getOrDefault(ask, Representation.empty(ask));
	}

	/**
	 * {@return what is known; nothing where nobody formed the pair, or where the view
	 * does not allow to look through the observer's eyes}
	 * @param ask which pair, and what of it
	 * @param cards whether peer cards are used where it is asked, null to go by the
	 * workspace
	 */
	public Representation read(RepresentationQuery ask, @Nullable Boolean cards) {
		return read(List.of(ask), cards).getOrDefault(ask, Representation.empty(ask));
	}

	/**
	 * {@return what is known, by what was asked}
	 * @param asks which pairs, and what of them
	 */
	public Map<RepresentationQuery, Representation> read(Collection<RepresentationQuery> asks) {
		return read(asks, null);
	}

	private Map<RepresentationQuery, Representation> read(Collection<RepresentationQuery> asks,
			@Nullable Boolean cards) {
		List<FormedPair> pairs = this.remainders.suppose(this.restriction.apply(pairs(asks, cards)));
		Legs legs = new Legs(read(NEWEST, pairs), read(MOST_DERIVED, pairs),
				read(PAST, those(pairs, FormedPair::isOfPast)), nearest(embedded(pairs)));
		Map<RepresentationQuery, Representation> found = new LinkedHashMap<>();
		asks.forEach((ask) -> found.put(ask, Representation.empty(ask)));
		pairs.forEach((pair) -> {
			RepresentationQuery ask = pair.query();
			List<Holding> picked = this.remainders.left(pair, legs.quota(pair.index()))
				.pick(ask.maxFacts(), ask.choices());
			found.put(ask, new Representation(ask, Heard.card(pair), picked, this.premises.find(pair, picked)));
		});
		return found;
	}

	private List<FormedPair> pairs(Collection<RepresentationQuery> asks, @Nullable Boolean cards) {
		List<RepresentationQuery> allowed = asks.stream().distinct().filter(RepresentationQuery::isAllowed).toList();
		List<Map<String, @Nullable Object>> pairs = new ArrayList<>();
		for (RepresentationQuery ask : allowed) {
			Map<String, @Nullable Object> pair = new HashMap<>(Map.of("index", pairs.size(), "workspace",
					ask.view().workspace(), "observer", ask.observer(), "observed", ask.observed()));
			pair.put("cards", cards);
			pairs.add(pair);
		}
		return List.copyOf(this.client.query(FIND)
			.bind(pairs)
			.to("pairs")
			.fetchAs(FormedPair.class)
			.mappedBy((types, row) -> FormedPair.of(row, allowed))
			.all());
	}

	// Beyond that many, where the index does not find enough that is held, every fact is
	// looked at.
	// So it is while some facts have vectors of another model, or the index fails.
	private Map<Integer, List<Holding>> nearest(List<FormedPair> pairs) {
		Map<Integer, List<Holding>> found = new HashMap<>(
				byIndex(those(pairs, (pair) -> pair.vectors().size() == 1 && pair.held() > MOST_COMPARED)));
		found.putAll(read(NEAREST_OF_ALL,
				those(pairs, (pair) -> found.getOrDefault(pair.index(), List.of()).size() < pair.query().byMeaning())));
		return found;
	}

	private Map<Integer, List<Holding>> byIndex(List<FormedPair> pairs) {
		return pairs.isEmpty() ? Map.of()
				: this.searches.find(FactEmbeddings.INDEX, () -> read(NEAREST, pairs), Map::of);
	}

	private static List<FormedPair> those(List<FormedPair> pairs, Predicate<FormedPair> condition) {
		return pairs.stream().filter(condition).toList();
	}

	private List<FormedPair> embedded(List<FormedPair> pairs) {
		return pairs.stream()
			.map(FormedPair::unsure)
			.flatMap((pair) -> Stream.ofNullable(pair.query().query())
				.map((query) -> pair.meaning(this.embeddings.ofQuestion(pair.query().view().workspace(), query))))
			.filter((pair) -> !pair.vectors().isEmpty())
			.toList();
	}

	private Map<Integer, List<Holding>> read(CypherFile leg, List<FormedPair> pairs) {
		if (pairs.isEmpty()) {
			return Map.of();
		}
		Map<Integer, FormedPair> byIndex = new HashMap<>();
		pairs.forEach((pair) -> byIndex.put(pair.index(), pair));
		int limit = pairs.stream().mapToInt(FormedPair::most).max().orElse(0);
		int byMeaning = pairs.stream().mapToInt(FormedPair::byMeaning).max().orElse(0);
		boolean nearest = leg.equals(NEAREST) || leg.equals(NEAREST_OF_ALL);
		int most = nearest ? byMeaning : limit;
		Map<Integer, List<Holding>> found = new HashMap<>(fetch(leg, byIndex, most));
		pairs.stream()
			.filter((pair) -> pair.query().listeners() != null)
			.forEach((pair) -> found.put(pair.index(), Heard.of(pair, most,
					(more) -> fetch(leg, Map.of(pair.index(), pair), more).getOrDefault(pair.index(), List.of()))));
		return found;
	}

	private Map<Integer, List<Holding>> fetch(CypherFile leg, Map<Integer, FormedPair> byIndex, int most) {
		return this.client.query(leg)
			.bindAll(Map.of("asks", byIndex.values().stream().map(FormedPair::parameters).toList(), "limit", most,
					"reach", REACH * most))
			.fetchAs(Found.class)
			.mappedBy((types, row) -> Found.of(row, byIndex))
			.all()
			.stream()
			.collect(Collectors.groupingBy(Found::index, Collectors.mapping(Found::holding, Collectors.toList())));
	}

	/** What each share is chosen from. */
	private record Legs(Map<Integer, List<Holding>> newest, Map<Integer, List<Holding>> mostDerived,
			Map<Integer, List<Holding>> past, Map<Integer, List<Holding>> nearest) {

		FactQuota quota(int index) {
			List<Holding> past = this.past.getOrDefault(index, List.of());
			return new FactQuota(this.nearest.getOrDefault(index, List.of()),
					this.mostDerived.getOrDefault(index, List.of()),
					Stream.concat(this.newest.getOrDefault(index, List.of()).stream(), past.stream())
						.sorted(FactQuota.NEWEST_FIRST)
						.toList());
		}

	}

	/** A fact that answers one of the asks. */
	private record Found(int index, Holding holding) {

		static Found of(Record row, Map<Integer, FormedPair> pairs) {
			int index = row.get("index").asInt();
			return new Found(index,
					Objects.requireNonNull(pairs.get(index)).holding(row.get("fact"), row.get("holding")));
		}

	}

}
