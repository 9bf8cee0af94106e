package io.peergraph.epistemics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.peergraph.access.View;
import io.peergraph.graph.Column;
import io.peergraph.graph.CypherFile;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * How far something can have got about. Who knows it can tell it to whoever is present in
 * a session together with them afterwards, be it that something was said there since, or
 * that both are there still. Through a peer's eyes only what it heard, and where it was
 * there itself, counts.
 */
@Repository
class Reaches {

	private static final CypherFile SOURCES = CypherFile.named("epistemics/sources");

	private static final CypherFile MEETINGS = CypherFile.named("epistemics/meetings");

	/** Through how many it passes at most. */
	private static final int MOST_HOPS = 32;

	private final Neo4jClient client;

	Reaches(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return how a fact comes to a peer, through as few as can be, of these the
	 * earliest; nothing where it cannot}
	 * @param view of who asks
	 * @param fact the key of a fact that the view has
	 * @param by the name of the peer
	 * @param asOf by what was said and who was present then, null for now
	 */
	Optional<Arrival> find(View view, String fact, String by, @Nullable Instant asOf) {
		Map<String, Arrival> arrivals = new HashMap<>();
		Map<String, Arrival> news = earliest(sources(view, fact, asOf), arrivals);
		for (int hops = 0; hops < MOST_HOPS && !news.isEmpty() && !arrivals.containsKey(by); hops++) {
			news = earliest(meetings(view, news, asOf), arrivals);
		}
		return Optional.ofNullable(arrivals.get(by));
	}

	// Who hears of it earlier in another way can have told others whom it met before.
	private static Map<String, Arrival> earliest(Collection<Arrival> found, Map<String, Arrival> arrivals) {
		Map<String, Arrival> news = new HashMap<>();
		for (Arrival arrival : found) {
			if (arrival.isBefore(arrivals.get(arrival.peer()))) {
				arrivals.put(arrival.peer(), arrival);
				news.put(arrival.peer(), arrival);
			}
		}
		return news;
	}

	private Collection<Arrival> sources(View view, String fact, @Nullable Instant asOf) {
		return this.client.query(SOURCES)
			.bindAll(parameters(view, "fact", fact, asOf))
			.fetchAs(Arrival.class)
			.mappedBy((types, row) -> Arrival.source(row))
			.all();
	}

	private Collection<Arrival> meetings(View view, Map<String, Arrival> knowers, @Nullable Instant asOf) {
		List<Map<String, Object>> rows = new ArrayList<>();
		knowers.values().forEach((knower) -> rows.add(knower.parameters()));
		return this.client.query(MEETINGS)
			.bindAll(parameters(view, "knowers", rows, asOf))
			.fetchAs(Arrival.class)
			.mappedBy((types, row) -> Arrival.next(row, knowers))
			.all();
	}

	private static Map<String, Object> parameters(View view, String name, Object value, @Nullable Instant asOf) {
		Map<String, Object> parameters = new HashMap<>(
				Map.of("workspace", view.workspace(), "observer", view.observerOr(""), name, value));
		parameters.put("asOf", Column.stored(asOf));
		return parameters;
	}

}
