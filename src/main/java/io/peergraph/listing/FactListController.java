package io.peergraph.listing;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Connection;
import io.peergraph.api.FieldBatch;
import io.peergraph.api.NameRule;
import io.peergraph.api.Page;
import io.peergraph.fact.Fact;
import io.peergraph.filter.ListRequest;
import io.peergraph.peer.Peer;
import io.peergraph.workspace.Workspace;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Lists of facts in GraphQL. */
@Controller
class FactListController {

	private static final String HELD = "Peer.facts";

	private static final String CONSEQUENCES = "Fact.consequences";

	private final FactLists lists;

	FactListController(FactLists lists, Consequences consequences, BatchLoaderRegistry loaders) {
		this.lists = lists;
		FieldBatch.<Following, String, Connection<Fact>>register(loaders, CONSEQUENCES,
				(group, facts) -> consequences.read(group.view(), group.page(), facts));
		FieldBatch.<Held, String, Connection<Fact>>register(loaders, HELD,
				(group, observers) -> lists.held(group.view(), group.about(), observers, group.request()));
	}

	/** In which order facts are listed. */
	enum Order {

		/** Those first that were known last. */
		NEWEST_FIRST,
		/** Those first that were known first. */
		OLDEST_FIRST;

		ListRequest directed(ListRequest request) {
			return (this == NEWEST_FIRST) ? request.reversed() : request;
		}

		Connection<Fact> directed(Connection<Fact> facts) {
			return (this == NEWEST_FIRST) ? facts.reversed() : facts;
		}

	}

	/** What peers hold, as one view has it. */
	private record Held(View view, @Nullable String about, ListRequest request) {
	}

	/** What follows from facts, as one view has it. */
	private record Following(View view, Page page) {
	}

	@SchemaMapping(typeName = "Workspace", field = "facts")
	Connection<Fact> factsOfWorkspace(Workspace workspace, @Argument Order order, DataFetchingEnvironment environment) {
		ListRequest request = ListRequest.of(environment, FactListings.fields(workspace.view()));
		return order.directed(this.lists.read(workspace.view(), order.directed(request)));
	}

	@SchemaMapping(typeName = "Peer", field = "facts")
	CompletableFuture<Connection<Fact>> factsOfPeer(Peer peer, @Argument @Nullable String about, @Argument Order order,
			DataFetchingEnvironment environment) {
		Held group = new Held(peer.view(), (about != null) ? NameRule.normal(about) : null,
				order.directed(ListRequest.of(environment, FactListings.HELD_FIELDS)));
		return Objects.requireNonNull(environment.<FieldBatch<Held, String>, Connection<Fact>>getDataLoader(HELD))
			.load(new FieldBatch<>(group, peer.name()))
			.thenApply(order::directed);
	}

	@SchemaMapping(typeName = "Fact")
	CompletableFuture<Connection<Fact>> consequences(Fact fact, DataFetchingEnvironment environment) {
		return Objects
			.requireNonNull(environment.<FieldBatch<Following, String>, Connection<Fact>>getDataLoader(CONSEQUENCES))
			.load(new FieldBatch<>(new Following(fact.view(), Page.of(environment)), fact.key()));
	}

}
