package io.peergraph.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.peergraph.access.View;
import io.peergraph.api.Connection;
import io.peergraph.filter.ListRequest;
import io.peergraph.graph.CypherFile;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** The sessions of a workspace and of peers. */
@Repository
class SessionLists {

	private static final CypherFile COUNT = CypherFile.named("session/count");

	private static final CypherFile COUNT_JOINED = CypherFile.named("session/count-joined");

	private static final CypherFile SHARED = CypherFile.named("session/shared");

	private final Neo4jClient client;

	private final Sessions sessions;

	SessionLists(Neo4jClient client, Sessions sessions) {
		this.client = client;
		this.sessions = sessions;
	}

	/**
	 * {@return the sessions that the view has}
	 */
	Connection<Session> read(View view, ListRequest request) {
		return switch (view) {
			case View.Whole whole ->
				SessionListings.ALL
					.connections(this.client, List.of(Map.of("workspace", whole.workspace())), request, mapping(view),
							() -> Map.of(0, count(whole)))
					.getFirst();
			case View.Witnessed witnessed -> joined(view, List.of(witnessed.peer()), request).getFirst();
		};
	}

	/**
	 * {@return of each peer the sessions that the view has, by its name}
	 */
	Map<String, Connection<Session>> read(View view, List<String> peers, ListRequest request) {
		return switch (view) {
			case View.Whole _ -> zip(peers, joined(view, peers, request));
			case View.Witnessed witnessed -> {
				List<String> own = peers.stream().filter(view::allows).toList();
				List<String> others = peers.stream().filter((peer) -> !view.allows(peer)).toList();
				Map<String, Connection<Session>> lists = new HashMap<>();
				lists.putAll(zip(own, joined(view, own, request)));
				lists.putAll(zip(others, shared(witnessed, others, request)));
				yield lists;
			}
		};
	}

	private List<Connection<Session>> joined(View view, List<String> peers, ListRequest request) {
		List<Map<String, Object>> parents = peers.stream()
			.map((peer) -> Map.<String, Object>of("workspace", view.workspace(), "peer", peer, "observer", peer))
			.toList();
		return seen(view, SessionListings.OF_PEER.connections(this.client, parents, request, mapping(view),
				() -> countJoined(view, peers)));
	}

	// A peer that left sees sessions as they were when it did.
	private List<Connection<Session>> seen(View view, List<Connection<Session>> lists) {
		if (view instanceof View.Whole) {
			return lists;
		}
		Map<String, Session> seen = this.sessions.find(view,
				lists.stream().flatMap((list) -> list.nodes().stream()).map(Session::name).distinct().toList());
		return lists.stream()
			.map((list) -> list.map((session) -> seen.getOrDefault(session.name(), session.unknown())))
			.toList();
	}

	private List<Connection<Session>> shared(View.Witnessed view, List<String> peers, ListRequest request) {
		Map<String, List<String>> sessions = sharedSessions(view, peers);
		List<Map<String, Object>> parents = peers.stream()
			.map((peer) -> Map.of("workspace", view.workspace(), "names", sessions.getOrDefault(peer, List.of()),
					"observer", (Object) view.peer()))
			.toList();
		return seen(view,
				SessionListings.SOME.connections(this.client, parents, request, mapping(view),
						() -> IntStream.range(0, peers.size())
							.boxed()
							.collect(Collectors.toMap((index) -> index,
									(index) -> (long) sessions.getOrDefault(peers.get(index), List.of()).size()))));
	}

	private Map<String, List<String>> sharedSessions(View.Witnessed view, List<String> peers) {
		record Shared(String peer, List<String> sessions) {
		}
		return this.client.query(SHARED)
			.bindAll(Map.of("workspace", view.workspace(), "observer", view.peer(), "peers", peers))
			.fetchAs(Shared.class)
			.mappedBy(
					(types, row) -> new Shared(row.get("name").asString(), row.get("sessions").asList(Value::asString)))
			.all()
			.stream()
			.collect(Collectors.toMap(Shared::peer, Shared::sessions));
	}

	private Map<Integer, Long> countJoined(View view, List<String> peers) {
		record Count(String peer, long total) {
		}
		return this.client.query(COUNT_JOINED)
			.bindAll(Map.of("workspace", view.workspace(), "peers", peers))
			.fetchAs(Count.class)
			.mappedBy((types, row) -> new Count(row.get("name").asString(), row.get("total").asLong()))
			.all()
			.stream()
			.collect(Collectors.toMap((count) -> peers.indexOf(count.peer()), Count::total));
	}

	private Long count(View.Whole view) {
		return this.client.query(COUNT)
			.bindAll(Map.of("workspace", view.workspace()))
			.fetchAs(Long.class)
			.one()
			.orElse(0L);
	}

	private static Function<Value, Session> mapping(View view) {
		return (node) -> Sessions.toSession(node, view);
	}

	private static Map<String, Connection<Session>> zip(List<String> peers, List<Connection<Session>> lists) {
		return IntStream.range(0, peers.size()).boxed().collect(Collectors.toMap(peers::get, lists::get));
	}

}
