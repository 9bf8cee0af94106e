package io.peergraph.representation;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.peergraph.fact.Fact;
import io.peergraph.graph.CypherFile;
import io.peergraph.model.Embedder;
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
public class Memory {

	private static final CypherFile FIND = CypherFile.named("representation/find");

	private static final CypherFile MOST_DERIVED = CypherFile.named("representation/most-derived");

	private static final CypherFile NEAREST = CypherFile.named("representation/nearest");

	private static final CypherFile NEWEST = CypherFile.named("representation/newest");

	private final Neo4jClient client;

	private final Embedder embedder;

	Memory(Neo4jClient client, Embedder embedder) {
		this.client = client;
		this.embedder = embedder;
	}

	/**
	 * {@return what is known; nothing where nobody formed the pair, or where the view
	 * does not allow to look through the observer's eyes}
	 * @param ask which pair, and what of it
	 */
	public Representation of(Ask ask) {
		return of(List.of(ask)).getOrDefault(ask, Representation.empty(ask));
	}

	/**
	 * {@return what is known, by what was asked}
	 * @param asks which pairs, and what of them
	 */
	public Map<Ask, Representation> of(Collection<Ask> asks) {
		List<Ask> allowed = asks.stream().distinct().filter(Ask::isAllowed).toList();
		Map<Integer, Pair> pairs = pairs(allowed);
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		pairs.forEach((index, pair) -> rows.add(row(index, allowed.get(index), pair)));
		Map<Integer, List<Holding>> newest = read(NEWEST, rows, allowed);
		Map<Integer, List<Holding>> mostDerived = read(MOST_DERIVED, rows, allowed);
		Map<Integer, List<Holding>> nearest = read(NEAREST, embedded(rows, allowed), allowed);
		Map<Ask, Representation> found = new LinkedHashMap<>();
		asks.forEach((ask) -> found.put(ask, Representation.empty(ask)));
		pairs.forEach((index, pair) -> {
			Ask ask = allowed.get(index);
			Shares shares = new Shares(nearest.getOrDefault(index, List.of()),
					mostDerived.getOrDefault(index, List.of()), newest.getOrDefault(index, List.of()));
			found.put(ask, new Representation(ask, pair.peerCard(), shares.pick(ask.maxFacts(), ask.query() != null)));
		});
		return found;
	}

	private Map<Integer, Pair> pairs(List<Ask> asks) {
		List<Map<String, Object>> pairs = new ArrayList<>();
		for (Ask ask : asks) {
			pairs.add(Map.of("index", pairs.size(), "workspace", ask.view().workspace(), "observer", ask.observer(),
					"observed", ask.observed()));
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

	private static Map<String, @Nullable Object> row(int index, Ask ask, Pair pair) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("index", index);
		row.put("number", pair.number());
		row.put("workspace", ask.view().workspace());
		row.put("observer", ask.observer());
		row.put("observed", ask.observed());
		row.put("sessions", ask.sessions());
		row.put("history", ask.history());
		row.put("asOf", (ask.asOf() != null) ? ask.asOf().atZone(ZoneOffset.UTC) : null);
		return row;
	}

	private List<Map<String, @Nullable Object>> embedded(List<Map<String, @Nullable Object>> rows, List<Ask> asks) {
		List<Map<String, @Nullable Object>> embedded = new ArrayList<>();
		for (Map<String, @Nullable Object> row : rows) {
			String query = asks.get((Integer) row.getOrDefault("index", 0)).query();
			if (query != null) {
				Map<String, @Nullable Object> with = new HashMap<>(row);
				with.put("embedding", this.embedder.embed(query));
				embedded.add(with);
			}
		}
		return embedded;
	}

	private Map<Integer, List<Holding>> read(CypherFile leg, List<Map<String, @Nullable Object>> rows, List<Ask> asks) {
		if (rows.isEmpty()) {
			return Map.of();
		}
		int limit = asks.stream().mapToInt(Ask::maxFacts).max().orElse(0);
		Map<Integer, List<Holding>> held = new HashMap<>();
		this.client.query(leg)
			.bindAll(Map.of("asks", rows, "limit", limit))
			.fetchAs(Found.class)
			.mappedBy((types, row) -> Found.of(row, asks))
			.all()
			.forEach((found) -> held.computeIfAbsent(found.index(), (_) -> new ArrayList<>()).add(found.holding()));
		return held;
	}

	/** What one observer keeps on one observed peer. */
	private record Pair(int index, long number, List<String> peerCard) {

		static Pair of(Record row) {
			return new Pair(row.get("index").asInt(), row.get("number").asLong(),
					row.get("peerCard").asList(Value::asString));
		}

	}

	/** A fact that answers one of the asks. */
	private record Found(int index, Holding holding) {

		static Found of(Record row, List<Ask> asks) {
			Ask ask = asks.get(row.get("index").asInt());
			Value held = row.get("holding");
			Value until = held.get("until");
			Fact fact = Fact.of(row.get("fact"), ask.view().through(ask.observer()));
			return new Found(row.get("index").asInt(),
					new Holding(fact, held.get("since").asZonedDateTime().toInstant(),
							until.isNull() ? null : until.asZonedDateTime().toInstant(),
							held.get("timesDerived").asInt()));
		}

	}

}
