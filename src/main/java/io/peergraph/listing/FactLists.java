package io.peergraph.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.peergraph.access.View;
import io.peergraph.api.Connection;
import io.peergraph.api.Cursor;
import io.peergraph.fact.Fact;
import io.peergraph.filter.ListRequest;
import io.peergraph.filter.Listing;
import io.peergraph.graph.CypherFile;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** The facts of workspaces and of those who hold them, page by page. */
@Repository
class FactLists {

	private static final CypherFile HELD_KEYS = CypherFile.named("listing/held-keys");

	private final Neo4jClient client;

	FactLists(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return the facts that the view has, those known first at the start}
	 * @param view of a workspace
	 * @param request which of them
	 */
	Connection<Fact> read(View view, ListRequest request) {
		return switch (view) {
			case View.Whole whole ->
				FactListings.ALL.rows(this.client, List.of(Map.of("workspace", whole.workspace())), request, Map::of)
					.getFirst()
					.map((row) -> Fact.of(row.item(), view));
			case View.Witnessed witnessed ->
				held(view, null, List.of(witnessed.peer()), request).getOrDefault(witnessed.peer(), nothing(request));
		};
	}

	/**
	 * {@return what observers hold, those that each knew first at the start, by the name
	 * of the observer; nothing where the view does not allow that observer's eyes}
	 * @param view from which is asked
	 * @param about the name of the peer it is about, null for anybody
	 * @param observers the names of peers
	 * @param request which of them
	 */
	Map<String, Connection<Fact>> held(View view, @Nullable String about, List<String> observers, ListRequest request) {
		List<Map<String, Object>> parents = parents(view, about, observers.stream().filter(view::allows).toList());
		Listing listing = (about != null) ? FactListings.OF_PAIR : FactListings.OF_OBSERVER;
		List<Connection<Listing.Row>> found = parents.isEmpty() ? List.of()
				: listing.rows(this.client, parents, request, Map::of);
		Map<String, Connection<Fact>> lists = new HashMap<>();
		observers.forEach((observer) -> lists.put(observer, nothing(request)));
		IntStream.range(0, parents.size()).forEach((index) -> {
			String observer = (String) parents.get(index).getOrDefault("observer", "");
			View own = view.through(observer);
			lists.put(observer,
					found.get(index).map((row) -> Fact.of(row.item(), own).knownSince(row.cursor().time(0))));
		});
		return lists;
	}

	private List<Map<String, Object>> parents(View view, @Nullable String about, List<String> observers) {
		Map<String, Object> parameters = new HashMap<>(Map.of("workspace", view.workspace(), "observers", observers));
		parameters.put("about", about);
		return this.client.query(HELD_KEYS)
			.bindAll(parameters)
			.fetchAs(Parent.class)
			.mappedBy((types, row) -> new Parent(row.get("observer").asString(), row.get("key").asLong()))
			.all()
			.stream()
			.map((parent) -> Map.<String, Object>of("workspace", view.workspace(), "observer", parent.observer(), "key",
					parent.key()))
			.toList();
	}

	private static Connection<Fact> nothing(ListRequest request) {
		return request.page().connect(List.of(), (_) -> Cursor.of(0), null);
	}

	/** Whose facts are listed, and under which key an index has them. */
	private record Parent(String observer, long key) {
	}

}
