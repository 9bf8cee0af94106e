package io.peergraph.network;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import io.peergraph.measure.Arc;
import io.peergraph.peer.Peers;
import org.neo4j.driver.Record;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Who answers whom. */
@Repository
class Replies {

	private static final CypherFile ALL = CypherFile.named("network/replies");

	private static final CypherFile WITNESSED = CypherFile.named("network/replies-witnessed");

	// Longer than all time that can be stored.
	private static final long WHOLE = 1_000_000_000_000L;

	private final Neo4jClient client;

	private final Peers peers;

	Replies(Neo4jClient client, Peers peers) {
		this.client = client;
		this.peers = peers;
	}

	/**
	 * {@return who answered whom, how often, between peers that the view has}
	 */
	List<Arc> find(View view, Stretch stretch) {
		return find(view, stretch.from(), stretch.to(), WHOLE).getOrDefault(0, List.of());
	}

	/**
	 * {@return the same for each of some slices of time, by their numbers from 0 on}
	 */
	Map<Integer, List<Arc>> find(View view, TimeSlices slices) {
		return find(view, slices.since(), slices.until(), slices.seconds());
	}

	private Map<Integer, List<Arc>> find(View view, Instant since, Instant until, long seconds) {
		Neo4jClient.RunnableSpec query = switch (view) {
			case View.Whole _ -> this.client.query(ALL);
			case View.Witnessed one -> this.client.query(WITNESSED).bind(one.peer()).to("observer");
		};
		Collection<Counted> found = query
			.bindAll(Map.of("workspace", view.workspace(), "since", since.atZone(ZoneOffset.UTC), "until",
					until.atZone(ZoneOffset.UTC), "seconds", seconds))
			.fetchAs(Counted.class)
			.mappedBy((types, row) -> Counted.of(row))
			.all();
		Set<String> names = found.stream()
			.map(Counted::arc)
			.flatMap((arc) -> Stream.of(arc.from(), arc.to()))
			.collect(Collectors.toSet());
		Set<String> known = this.peers.find(view, names).keySet();
		return found.stream()
			.filter((one) -> known.contains(one.arc().from()) && known.contains(one.arc().to()))
			.collect(Collectors.groupingBy(Counted::slice, Collectors.mapping(Counted::arc, Collectors.toList())));
	}

	/** Who answered whom how often in which slice. */
	private record Counted(int slice, Arc arc) {

		static Counted of(Record row) {
			return new Counted(row.get("slice").asInt(),
					new Arc(row.get("from").asString(), row.get("to").asString(), row.get("times").asDouble()));
		}

	}

}
