package io.peergraph.workspace;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.peergraph.access.Grant;
import io.peergraph.access.View;
import io.peergraph.api.Connection;
import io.peergraph.api.Cursor;
import io.peergraph.filter.Fields;
import io.peergraph.filter.ListRequest;
import io.peergraph.filter.Listing;
import io.peergraph.graph.CypherFile;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.driver.Value;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/** The workspaces that somebody may see, by name. */
@Repository
class WorkspaceLists {

	private static final CypherFile COUNT = CypherFile.named("workspace/count");

	// With the key of a session nothing else of a workspace can be read.
	private static final Fields NAME = Fields.named("w").name("name", "name");

	private static final Fields FIELDS = NAME.dateTime("createdAt", "createdAt").metadata();

	private static final List<String> COLUMNS = Stream
		.concat(Stream.of("name", "token", "metadata", "createdAt"), Settings.NAMES.stream())
		.toList();

	private static final Node WORKSPACE = Cypher.node("Workspace").named("w");

	private static final Listing ALL = listing(Cypher.noCondition());

	private static final Listing ONE = listing(WORKSPACE.property("name").eq(Listing.parent("name")));

	private final Neo4jClient client;

	private final Workspaces workspaces;

	WorkspaceLists(Neo4jClient client, Workspaces workspaces) {
		this.client = client;
		this.workspaces = workspaces;
	}

	/**
	 * {@return what a filter may ask}
	 */
	static Fields fields(Grant grant) {
		return switch (grant) {
			case Grant.OfSession _ -> NAME;
			case Grant.Nothing _, Grant.Everything _, Grant.OfWorkspace _, Grant.OfPeer _ -> FIELDS;
		};
	}

	/**
	 * {@return the workspaces of which somebody may know}
	 */
	Connection<Workspace> read(Grant grant, ListRequest request) {
		return switch (grant) {
			case Grant.Nothing _ -> request.page().connect(List.of(), WorkspaceLists::place, 0L);
			case Grant.Everything _ -> list(ALL, Map.of(), request, (name) -> View.of(name), this::count);
			case Grant.Below below -> this.workspaces.find(grant.view(below.workspace()))
				.map((own) -> list(ONE, Map.of("name", own.name()), request, (_) -> own.view(), () -> 1L))
				.orElseGet(() -> request.page().connect(List.of(), WorkspaceLists::place, 0L));
		};
	}

	private Connection<Workspace> list(Listing listing, Map<String, Object> parent, ListRequest request,
			Function<String, View> view, Supplier<Long> counter) {
		return listing
			.connections(this.client, List.of(parent), request, (node) -> toWorkspace(node, view),
					() -> Map.of(0, counter.get()))
			.getFirst();
	}

	private static Workspace toWorkspace(Value node, Function<String, View> view) {
		return Workspaces.toWorkspace(node, view.apply(node.get("name").asString()));
	}

	private static Cursor place(Workspace workspace) {
		return Cursor.of(workspace.name());
	}

	private Long count() {
		return this.client.query(COUNT).fetchAs(Long.class).one().orElse(0L);
	}

	private static Listing listing(Condition scope) {
		return new Listing(WORKSPACE, WORKSPACE, COLUMNS, scope, List.of(),
				List.of(new Listing.Key(WORKSPACE.property("name"), Listing.Key.Type.TEXT)), false, List.of());
	}

}
