package io.peergraph.relation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.peergraph.access.View;
import io.peergraph.api.GlobalId;
import io.peergraph.api.NodeSource;
import io.peergraph.graph.CypherFile;
import io.peergraph.peer.Peers;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * What facts say about how peers stand to each other. A view has what supports say that
 * it witnessed whole, between peers that it has.
 */
@Repository
public class Stances implements NodeSource {

	private static final CypherFile FIND = CypherFile.named("relation/stance");

	private static final CypherFile FIND_WITNESSED = CypherFile.named("relation/stance-witnessed");

	private static final CypherFile OF_FACTS = CypherFile.named("relation/stances");

	private static final CypherFile OF_FACTS_WITNESSED = CypherFile.named("relation/stances-witnessed");

	private final Neo4jClient client;

	private final Peers peers;

	Stances(Neo4jClient client, Peers peers) {
		this.client = client;
		this.peers = peers;
	}

	@Override
	public String type() {
		return "Stance";
	}

	@Override
	public Optional<Stance> find(GlobalId id) {
		return told(id.view(), FIND, FIND_WITNESSED, Map.of("stance", id.key())).stream().findFirst();
	}

	/**
	 * {@return what facts say, oldest first}
	 * @param view of all these facts
	 * @param facts their keys
	 */
	public List<Stance> of(View view, Collection<String> facts) {
		return told(view, OF_FACTS, OF_FACTS_WITNESSED, Map.of("facts", facts.stream().distinct().toList()));
	}

	/**
	 * {@return the stances that a statement finds}
	 * @param view all of a workspace
	 * @param statement gives rows with a {@code stance}
	 * @param parameters its own
	 */
	public List<Stance> read(View.Whole view, CypherFile statement, Map<String, Object> parameters) {
		return read(view, statement, statement, parameters);
	}

	/**
	 * {@return the stances that a statement finds}
	 * @param view of a workspace
	 * @param whole what the application asks; gives rows with a {@code stance}
	 * @param witnessed what an {@code $observer} asks
	 * @param parameters of both
	 */
	public List<Stance> read(View view, CypherFile whole, CypherFile witnessed, Map<String, Object> parameters) {
		return Stance.between(all(view, whole, witnessed, parameters), this.peers);
	}

	/**
	 * {@return the stances that a statement finds, and those towards somebody whom the
	 * view has only by name}
	 * @param view of a workspace
	 * @param whole what the application asks; gives rows with a {@code stance}
	 * @param witnessed what an {@code $observer} asks
	 * @param parameters of both
	 */
	public List<Stance> told(View view, CypherFile whole, CypherFile witnessed, Map<String, Object> parameters) {
		return Stance.told(all(view, whole, witnessed, parameters), this.peers);
	}

	private List<Stance> all(View view, CypherFile whole, CypherFile witnessed, Map<String, Object> parameters) {
		Neo4jClient.RunnableSpec query = switch (view) {
			case View.Whole _ -> this.client.query(whole).bindAll(parameters);
			case View.Witnessed one -> this.client.query(witnessed).bindAll(parameters).bind(one.peer()).to("observer");
		};
		return List.copyOf(query.bind(view.workspace())
			.to("workspace")
			.fetchAs(Stance.class)
			.mappedBy((types, row) -> Stance.of(row.get("stance"), view))
			.all());
	}

}
