package io.peergraph.peer;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Connection;
import io.peergraph.api.FieldBatch;
import io.peergraph.api.GlobalId;
import io.peergraph.api.Input;
import io.peergraph.api.UserError;
import io.peergraph.filter.Fields;
import io.peergraph.filter.ListRequest;
import io.peergraph.graph.Transactions;
import io.peergraph.workspace.NodeKeys;
import io.peergraph.workspace.Workspace;
import io.peergraph.workspace.Workspaces;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Peers in GraphQL. */
@Controller
class PeerController {

	private final Peers peers;

	private final PeerLists lists;

	private final Workspaces workspaces;

	private final Transactions transactions;

	private final NodeKeys keys;

	PeerController(Peers peers, PeerLists lists, Workspaces workspaces, Transactions transactions, NodeKeys keys,
			BatchLoaderRegistry loaders) {
		this.peers = peers;
		this.lists = lists;
		this.workspaces = workspaces;
		this.transactions = transactions;
		this.keys = keys;
		FieldBatch.<View, String, Peer>register(loaders, Peers.LOADER, peers::find);
	}

	@SchemaMapping(typeName = "Workspace")
	@Nullable Peer peer(Workspace workspace, @Argument String name) {
		return this.peers.find(workspace.view(), name).orElse(null);
	}

	@SchemaMapping(typeName = "Workspace")
	Connection<Peer> peers(Workspace workspace, DataFetchingEnvironment environment) {
		Fields fields = switch (workspace.view()) {
			case View.Whole _ -> PeerLists.FIELDS;
			case View.Witnessed _ -> PeerLists.WITNESSED_FIELDS;
		};
		return this.lists.read(workspace.view(), ListRequest.of(environment, fields));
	}

	@SchemaMapping(typeName = "Peer")
	String id(Peer peer) {
		return new GlobalId("Peer", peer.view(), peer.name()).encoded();
	}

	@SchemaMapping(typeName = "Peer")
	String key(Peer peer) {
		return this.keys.key("Peer", peer.view().workspace(), peer.name());
	}

	@SchemaMapping(typeName = "Peer")
	CompletableFuture<Workspace> workspace(Peer peer, DataFetchingEnvironment environment) {
		return Workspaces.load(environment, peer.view());
	}

	@MutationMapping
	Saved savePeer(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		PeerId id = new PeerId(input.name("workspace"), input.name("name"));
		Boolean observeMe = input.value("observeMe");
		Boolean observed = (input.has("observeMe") && observeMe == null) ? Boolean.TRUE : observeMe;
		Peers.Saved saved = this.transactions.write(() -> {
			this.workspaces.ensure(id.workspace());
			return this.peers.save(id, input.metadata("metadata"), observed);
		});
		return new Saved(saved.peer(), saved.created(), List.of());
	}

	/** The payload of {@code savePeer}. */
	record Saved(Peer peer, boolean created, List<UserError> userErrors) {
	}

}
