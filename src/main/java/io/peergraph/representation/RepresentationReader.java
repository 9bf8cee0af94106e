package io.peergraph.representation;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.peergraph.belief.Holding;
import io.peergraph.fact.Fact;
import io.peergraph.fact.FactEmbeddings;
import io.peergraph.graph.CypherFile;
import io.peergraph.graph.VectorSearches;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

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

	RepresentationReader(Neo4jClient client, FactEmbeddings embeddings, Restriction restriction, Premises premises,
			VectorSearches searches) {
		this.client = client;
		this.embeddings = embeddings;
		this.restriction = restriction;
		this.premises = premises;
		this.searches = searches;
	}

	/**
	 * {@return what is known; nothing where nobody formed the pair, or where the view
	 * does not allow to look through the observer's eyes}
	 * @param ask which pair, and what of it
	 */
	public Representation of(RepresentationQuery ask) {
		return of(List.of(ask)).getOrDefault(ask, Representation.empty(ask));
	}

	/**
	 * {@return what is known; nothing where nobody formed the pair, or where the view
	 * does not allow to look through the observer's eyes}
	 * @param ask which pair, and what of it
	 * @param cards whether peer cards are used where it is asked, null to go by the
	 * workspace
	 */
	public Representation of(RepresentationQuery ask, @Nullable Boolean cards) {
		return of(List.of(ask), cards).getOrDefault(ask, Representation.empty(ask));
	}

	/**
	 * {@return what is known, by what was asked}
	 * @param asks which pairs, and what of them
	 */
	public Map<RepresentationQuery, Representation> of(Collection<RepresentationQuery> asks) {
		return of(asks, null);
	}

	private Map<RepresentationQuery, Representation> of(Collection<RepresentationQuery> asks, @Nullable Boolean cards) {
		List<RepresentationQuery> allowed = asks.stream().distinct().filter(RepresentationQuery::isAllowed).toList();
		Map<Integer, Pair> pairs = pairs(allowed, cards);
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		pairs.forEach((index, pair) -> rows.add(row(index, allowed.get(index), pair)));
		this.restriction.apply(rows);
		Legs legs = new Legs(read(NEWEST, rows, allowed), read(MOST_DERIVED, rows, allowed), past(rows, allowed),
				nearest(embedded(rows, allowed), allowed, pairs));
		Map<RepresentationQuery, Representation> found = new LinkedHashMap<>();
		asks.forEach((ask) -> found.put(ask, Representation.empty(ask)));
		pairs.forEach((index, pair) -> {
			RepresentationQuery ask = allowed.get(index);
			List<Holding> picked = legs.of(index).pick(ask.maxFacts(), ask.query() != null);
			found.put(ask, new Representation(ask, pair.peerCard(), picked, this.premises.of(ask, picked)));
		});
		return found;
	}

	private Map<Integer, List<Holding>> past(List<Map<String, @Nullable Object>> rows, List<RepresentationQuery> asks) {
		return read(PAST, those(rows, (row) -> {
			RepresentationQuery ask = asks.get(index(row));
			return ask.asOf() != null || ask.history();
		}), asks);
	}

	// Beyond that many, where the index does not find enough that is held, every fact is
	// looked at.
	// So it is while some facts have vectors of another model, or the index fails.
	private Map<Integer, List<Holding>> nearest(List<Map<String, @Nullable Object>> rows,
			List<RepresentationQuery> asks, Map<Integer, Pair> pairs) {
		Map<Integer, List<Holding>> found = new HashMap<>(byIndex(those(rows, (row) -> isMany(row, pairs)), asks));
		List<Map<String, @Nullable Object>> others = those(rows,
				(row) -> found.getOrDefault(index(row), List.of()).size() < asks.get(index(row)).byMeaning());
		found.putAll(read(NEAREST_OF_ALL, others, asks));
		return found;
	}

	private Map<Integer, List<Holding>> byIndex(List<Map<String, @Nullable Object>> rows,
			List<RepresentationQuery> asks) {
		return rows.isEmpty() ? Map.of()
				: this.searches.find(FactEmbeddings.INDEX, () -> read(NEAREST, rows, asks), Map::of);
	}

	private static List<Map<String, @Nullable Object>> those(List<Map<String, @Nullable Object>> rows,
			Predicate<Map<String, @Nullable Object>> condition) {
		List<Map<String, @Nullable Object>> those = new ArrayList<>(rows);
		those.removeIf(condition.negate());
		return those;
	}

	private static boolean isMany(Map<String, @Nullable Object> row, Map<Integer, Pair> pairs) {
		Pair pair = pairs.get(index(row));
		return row.get("vectors") instanceof Map<?, ?> vectors && vectors.size() == 1 && pair != null
				&& pair.held() > MOST_COMPARED;
	}

	private static int index(Map<String, @Nullable Object> row) {
		return (Integer) row.getOrDefault("index", 0);
	}

	private Map<Integer, Pair> pairs(List<RepresentationQuery> asks, @Nullable Boolean cards) {
		List<Map<String, @Nullable Object>> pairs = new ArrayList<>();
		for (RepresentationQuery ask : asks) {
			Map<String, @Nullable Object> pair = new HashMap<>();
			pair.putAll(Map.of("index", pairs.size(), "workspace", ask.view().workspace(), "observer", ask.observer(),
					"observed", ask.observed()));
			pair.put("cards", cards);
			pairs.add(pair);
		}
		Map<Integer, Pair> found = new LinkedHashMap<>();
		this.client.query(FIND)
			.bind(pairs)
			.to("pairs")
			.fetchAs(Pair.class)
			.mappedBy((types, row) -> Pair.of(row))
			.all()
			.forEach((pair) -> found.put(pair.index(), pair));
		return found;
	}

	private static Map<String, @Nullable Object> row(int index, RepresentationQuery ask, Pair pair) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("index", index);
		row.put("representationKey", pair.representationKey());
		row.put("workspace", ask.view().workspace());
		row.put("observer", ask.observer());
		row.put("observed", ask.observed());
		row.put("sessions", ask.sessions());
		row.put("following", List.of());
		row.put("history", ask.history());
		row.put("asOf", (ask.asOf() != null) ? ask.asOf().atZone(ZoneOffset.UTC) : null);
		return row;
	}

	private List<Map<String, @Nullable Object>> embedded(List<Map<String, @Nullable Object>> rows,
			List<RepresentationQuery> asks) {
		List<Map<String, @Nullable Object>> embedded = new ArrayList<>();
		for (Map<String, @Nullable Object> row : rows) {
			RepresentationQuery ask = asks.get(index(row));
			Map<String, double[]> vectors = (ask.query() != null)
					? this.embeddings.ofQuestion(ask.view().workspace(), ask.query()) : Map.of();
			if (!vectors.isEmpty()) {
				Map<String, @Nullable Object> with = new HashMap<>(row);
				with.put("vectors", vectors);
				embedded.add(with);
			}
		}
		return embedded;
	}

	private Map<Integer, List<Holding>> read(CypherFile leg, List<Map<String, @Nullable Object>> rows,
			List<RepresentationQuery> asks) {
		if (rows.isEmpty()) {
			return Map.of();
		}
		int limit = asks.stream().mapToInt(RepresentationQuery::maxFacts).max().orElse(0);
		int byMeaning = asks.stream().mapToInt(RepresentationQuery::byMeaning).max().orElse(0);
		boolean nearest = leg.equals(NEAREST) || leg.equals(NEAREST_OF_ALL);
		Map<Integer, List<Holding>> held = new HashMap<>();
		this.client.query(leg)
			.bindAll(Map.of("asks", rows, "limit", nearest ? byMeaning : limit, "reach", REACH * byMeaning))
			.fetchAs(Found.class)
			.mappedBy((types, row) -> Found.of(row, asks))
			.all()
			.forEach((found) -> held.computeIfAbsent(found.index(), (_) -> new ArrayList<>()).add(found.holding()));
		return held;
	}

	/** What each share is chosen from. */
	private record Legs(Map<Integer, List<Holding>> newest, Map<Integer, List<Holding>> mostDerived,
			Map<Integer, List<Holding>> past, Map<Integer, List<Holding>> nearest) {

		FactQuota of(int index) {
			List<Holding> past = this.past.getOrDefault(index, List.of());
			return new FactQuota(this.nearest.getOrDefault(index, List.of()),
					this.mostDerived.getOrDefault(index, List.of()),
					Stream.concat(this.newest.getOrDefault(index, List.of()).stream(), past.stream())
						.sorted(FactQuota.NEWEST_FIRST)
						.toList());
		}

	}

	/** What one observer keeps on one observed peer. */
	private record Pair(int index, long representationKey, List<String> peerCard, int held) {

		static Pair of(Record row) {
			return new Pair(row.get("index").asInt(), row.get("representationKey").asLong(),
					row.get("peerCard").asList(Value::asString), row.get("held").asInt());
		}

	}

	/** A fact that answers one of the asks. */
	private record Found(int index, Holding holding) {

		static Found of(Record row, List<RepresentationQuery> asks) {
			RepresentationQuery ask = asks.get(row.get("index").asInt());
			Value held = row.get("holding");
			Value until = held.get("until");
			Fact fact = Fact.of(row.get("fact"), ask.view().through(ask.observer()));
			return new Found(row.get("index").asInt(),
					new Holding(fact, held.get("since").asZonedDateTime().toInstant(),
							until.isNull() ? null : until.asZonedDateTime().toInstant(),
							held.get("timesDerived").asInt(),
							held.get("endedBy").isNull() ? null : held.get("endedBy").asString()));
		}

	}

}
