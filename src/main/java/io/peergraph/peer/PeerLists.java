package io.peergraph.peer;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.peergraph.access.View;
import io.peergraph.api.Connection;
import io.peergraph.filter.Fields;
import io.peergraph.filter.ListRequest;
import io.peergraph.filter.Listing;
import io.peergraph.graph.CypherFile;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** The peers of a workspace, in the order they came. */
@Repository
class PeerLists {

	private static final Fields COMMON = Fields.named("p").name("name", "name").dateTime("createdAt", "createdAt");

	/** What the application may ask. */
	static final Fields FIELDS = COMMON.metadata();

	/**
	 * What may be asked through a peer's eyes: of others only while they are together.
	 */
	static final Fields WITNESSED_FIELDS = COMMON.metadata(Cypher
		.raw("""
				CASE WHEN p.name = parent.observer OR EXISTS {
				  MATCH (:Peer {workspace: p.workspace, name: parent.observer})-[mine:MEMBER_OF]->(:Session)<-[theirs:MEMBER_OF]-(p)
				  WHERE mine.toSequence IS NULL AND theirs.toSequence IS NULL
				} THEN p.metadataEntries END"""));

	private static final CypherFile COUNT = CypherFile.named("peer/count");

	private static final CypherFile MET = CypherFile.named("peer/met");

	private static final Node PEER = Cypher.node("Peer").named("p");

	private static final Condition IN_WORKSPACE = PEER.property("workspace").eq(Listing.parent("workspace"));

	private static final Listing ALL = listing(IN_WORKSPACE);

	private static final Listing SOME = listing(IN_WORKSPACE.and(PEER.property("name").in(Listing.parent("names"))));

	private final Neo4jClient client;

	private final Peers peers;

	PeerLists(Neo4jClient client, Peers peers) {
		this.client = client;
		this.peers = peers;
	}

	Connection<Peer> read(View view, ListRequest request) {
		return switch (view) {
			case View.Whole whole ->
				list(ALL, Map.of("workspace", whole.workspace()), view, request, () -> Map.of(0, count(whole)));
			case View.Witnessed witnessed -> {
				List<String> names = met(witnessed);
				Map<String, Object> parent = Map.of("workspace", witnessed.workspace(), "names", names, "observer",
						witnessed.peer());
				yield seen(view, list(SOME, parent, view, request, () -> Map.of(0, (long) names.size())));
			}
		};
	}

	private Connection<Peer> seen(View view, Connection<Peer> list) {
		Map<String, Peer> seen = this.peers.find(view, list.nodes().stream().map(Peer::name).toList());
		return list.map((peer) -> seen.getOrDefault(peer.name(), peer.unknown(view)));
	}

	private Connection<Peer> list(Listing listing, Map<String, Object> parent, View view, ListRequest request,
			Supplier<Map<Integer, Long>> counter) {
		return listing.connections(this.client, List.of(parent), request, (node) -> Peers.toPeer(node, view), counter)
			.getFirst();
	}

	private Long count(View.Whole view) {
		return this.client.query(COUNT)
			.bindAll(Map.of("workspace", view.workspace()))
			.fetchAs(Long.class)
			.one()
			.orElse(0L);
	}

	private List<String> met(View.Witnessed view) {
		return List.copyOf(this.client.query(MET)
			.bindAll(Map.of("workspace", view.workspace(), "observer", view.peer()))
			.fetchAs(String.class)
			.all());
	}

	private static Listing listing(Condition scope) {
		return new Listing(PEER, PEER, List.of("name", "metadata", "observeMe", "createdAt"), scope,
				List.of(PEER.property("workspace")),
				List.of(new Listing.Key(PEER.property("createdAt"), Listing.Key.Type.TIME),
						new Listing.Key(PEER.property("name"), Listing.Key.Type.TEXT)),
				false, List.of());
	}

}
