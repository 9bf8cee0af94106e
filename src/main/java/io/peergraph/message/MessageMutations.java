package io.peergraph.message;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.GlobalId;
import io.peergraph.api.Input;
import io.peergraph.api.UserError;
import io.peergraph.peer.Peer;
import io.peergraph.peer.PeerId;
import io.peergraph.peer.Peers;
import io.peergraph.session.SessionId;
import io.peergraph.stream.Streams;
import io.peergraph.workspace.NodeKeys;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Adding and deleting messages in GraphQL. */
@Controller
class MessageMutations {

	private static final int LONGEST_KEY = 512;

	private final MessageLog log;

	private final Messages messages;

	private final MessageRemoval removal;

	private final PeerRemoval peers;

	private final MessagePositions places;

	private final Streams streams;

	private final NodeKeys keys;

	private final Peers allPeers;

	MessageMutations(MessageLog log, Messages messages, MessageRemoval removal, PeerRemoval peers,
			MessagePositions places, Streams streams, NodeKeys keys, Peers allPeers) {
		this.log = log;
		this.messages = messages;
		this.removal = removal;
		this.peers = peers;
		this.places = places;
		this.streams = streams;
		this.keys = keys;
		this.allPeers = allPeers;
	}

	@MutationMapping
	Added addMessages(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		SessionId session = new SessionId(input.name("workspace"), input.name("session"));
		MessageLog.Accepted accepted = this.log.accept(session, NewMessage.of(input), key(input));
		return new Added(accepted.messages(), accepted.joined(), List.of());
	}

	// Only for those who ask, since a place is given only to what is followed. Of a call
	// that was refused there is nothing to follow.
	@SchemaMapping(typeName = "AddMessagesPayload")
	@Nullable String cursor(DataFetchingEnvironment environment) {
		if (!(environment.getSource() instanceof Added added) || added.messages().isEmpty()) {
			return null;
		}
		Message last = added.messages().getLast();
		String workspace = last.session().workspace();
		return this.streams.cursor(workspace, MessageJournal.log(workspace), () -> this.places.of(last)).orElse(null);
	}

	@SchemaMapping(typeName = "AddMessagesPayload")
	List<Peer> joined(DataFetchingEnvironment environment) {
		if (!(environment.getSource() instanceof Added added) || added.names().isEmpty()) {
			return List.of();
		}
		View whole = added.messages().getFirst().view();
		Map<String, Peer> found = this.allPeers.find(whole, added.names());
		return added.names().stream().flatMap((name) -> Stream.ofNullable(found.get(name))).toList();
	}

	@MutationMapping
	Deleted deleteMessage(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		GlobalId id = GlobalId.decode(input.text("id"), "id");
		if (!id.type().equals("Message")) {
			throw input.refuse(Code.INVALID_ID, "id is not the id of a message", "id");
		}
		return this.messages.find(id.view(), id.key())
			.filter(this.removal::bury)
			.map((message) -> new Deleted(true, id.encoded(), this.keys.of("Message", message.key()), List.of()))
			.orElse(Deleted.NOTHING);
	}

	@MutationMapping
	Deleted deletePeer(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		return this.peers.remove(new PeerId(input.name("workspace"), input.text("peer")))
			.map((peer) -> new Deleted(true, new GlobalId("Peer", View.of(peer.workspace()), peer.name()).encoded(),
					this.keys.of("Peer", peer.workspace(), peer.name()), List.of()))
			.orElse(Deleted.NOTHING);
	}

	private static @Nullable String key(Input input) {
		String key = input.value("idempotencyKey");
		if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
			throw input.refuse(Code.INVALID_VALUE, "idempotencyKey must have 1 to 512 characters", "idempotencyKey");
		}
		return key;
	}

	/** The payload of {@code addMessages}. */
	record Added(List<Message> messages, List<String> names, List<UserError> userErrors) {
	}

	/** The payload of {@code deleteMessage} and {@code deletePeer}. */
	record Deleted(boolean deleted, @Nullable String id, @Nullable String key, List<UserError> userErrors) {

		static final Deleted NOTHING = new Deleted(false, null, null, List.of());

	}

}
