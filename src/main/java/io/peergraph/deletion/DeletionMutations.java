package io.peergraph.deletion;

import java.util.List;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.GlobalId;
import io.peergraph.api.Input;
import io.peergraph.api.UserError;
import io.peergraph.graph.Transactions;
import io.peergraph.message.Messages;
import io.peergraph.peer.PeerId;
import io.peergraph.workspace.NodeKeys;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class DeletionMutations {

	private final Messages messages;

	private final MessageRemoval removal;

	private final PeerRemoval peers;

	private final Transactions transactions;

	private final NodeKeys keys;

	DeletionMutations(Messages messages, MessageRemoval removal, PeerRemoval peers, Transactions transactions,
			NodeKeys keys) {
		this.messages = messages;
		this.removal = removal;
		this.peers = peers;
		this.transactions = transactions;
		this.keys = keys;
	}

	@MutationMapping
	Deleted deleteMessage(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		GlobalId id = input.id("id", "Message");
		return this.messages.find(id.view(), id.key())
			.filter(this.removal::bury)
			.map((message) -> new Deleted(true, id.encoded(), this.keys.key("Message", message.key()), List.of()))
			.orElse(Deleted.NOTHING);
	}

	@MutationMapping
	Deleted deletePeer(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		PeerId named = new PeerId(input.name("workspace"), input.text("peer"));
		return this.transactions.write(() -> this.peers.remove(named))
			.map((peer) -> new Deleted(true, new GlobalId("Peer", View.of(peer.workspace()), peer.name()).encoded(),
					this.keys.key("Peer", peer.workspace(), peer.name()), List.of()))
			.orElse(Deleted.NOTHING);
	}

	/** The payload of all that deletes. */
	record Deleted(boolean deleted, @Nullable String id, @Nullable String key, List<UserError> userErrors) {

		static final Deleted NOTHING = new Deleted(false, null, null, List.of());

	}

}
