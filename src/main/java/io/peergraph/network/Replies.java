package io.peergraph.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.peergraph.access.View;
import io.peergraph.graph.Column;
import io.peergraph.graph.CypherFile;
import io.peergraph.measure.Arc;
import io.peergraph.peer.Peers;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Who answers whom. */
@Repository
class Replies {

	private static final CypherFile ALL = CypherFile.named("network/replies");

	private static final CypherFile WITNESSED = CypherFile.named("network/replies-witnessed");

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
		Neo4jClient.RunnableSpec query = switch (view) {
			case View.Whole _ -> this.client.query(ALL);
			case View.Witnessed one -> this.client.query(WITNESSED).bind(one.peer()).to("observer");
		};
		Collection<Arc> found = query
			.bindAll(Map.of("workspace", view.workspace(), "since", Column.stored(stretch.from()), "until",
					Column.stored(stretch.to())))
			.fetchAs(Arc.class)
			.mappedBy((types, row) -> new Arc(row.get("from").asString(), row.get("to").asString(),
					row.get("times").asDouble()))
			.all();
		Set<String> names = found.stream()
			.flatMap((arc) -> Stream.of(arc.from(), arc.to()))
			.collect(Collectors.toSet());
		Set<String> known = this.peers.find(view, names).keySet();
		return found.stream().filter((arc) -> known.contains(arc.from()) && known.contains(arc.to())).toList();
	}

}
