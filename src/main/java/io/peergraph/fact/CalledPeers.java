package io.peergraph.fact;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.peergraph.access.View;
import io.peergraph.graph.CypherFile;
import io.peergraph.statement.SingleValuedAttribute;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** Peers by what they said they are called, for those who heard it. */
@Repository
public class CalledPeers {

	private static final CypherFile CALLED = CypherFile.named("fact/called");

	private static final CypherFile CALLED_WITNESSED = CypherFile.named("fact/called-witnessed");

	private final Neo4jClient client;

	CalledPeers(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return the names of the peers that are called so, by what they are called in
	 * small letters; whoever shares that with another is left out}
	 * @param view of a workspace: a peer has what it heard
	 * @param names by which somebody may be called
	 */
	public Map<String, String> find(View view, Collection<String> names) {
		List<String> called = names.stream().map((name) -> name.toLowerCase(Locale.ROOT)).distinct().toList();
		Neo4jClient.RunnableSpec query = switch (view) {
			case View.Whole _ -> this.client.query(CALLED).bindAll(Map.of());
			case View.Witnessed witnessed ->
				this.client.query(CALLED_WITNESSED).bindAll(Map.of("observer", witnessed.peer()));
		};
		return query
			.bindAll(Map.of("workspace", view.workspace(), "names", called, "topics", SingleValuedAttribute.OF_NAMES))
			.fetchAs(Called.class)
			.mappedBy((types, row) -> new Called(row.get("name").asString(), row.get("peer").asString()))
			.all()
			.stream()
			.collect(Collectors.groupingBy(Called::name, Collectors.mapping(Called::peer, Collectors.toList())))
			.entrySet()
			.stream()
			.filter((one) -> one.getValue().size() == 1)
			.collect(Collectors.toMap(Map.Entry::getKey, (one) -> one.getValue().getFirst()));
	}

	private record Called(String name, String peer) {
	}

}
