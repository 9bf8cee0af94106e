package io.peergraph.message;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.Grant;
import io.peergraph.access.Principal;
import io.peergraph.access.View;
import io.peergraph.api.Input;
import io.peergraph.api.UserError;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.session.SessionId;
import io.peergraph.stream.Streams;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Adding and deleting messages in GraphQL. */
@Controller
class MessageMutations {

	private final MessageLog log;

	private final MessagePositions places;

	private final Streams streams;

	private final Peers peers;

	MessageMutations(MessageLog log, MessagePositions places, Streams streams, Peers peers) {
		this.log = log;
		this.places = places;
		this.streams = streams;
		this.peers = peers;
	}

	@MutationMapping
	Added addMessages(DataFetchingEnvironment environment) {
		Input input = Input.of(environment);
		SessionId session = new SessionId(input.name("workspace"), input.name("session"));
		MessageStore.Accepted accepted = accept(Principal.current().grant(), session, MessageReader.messages(input),
				MessageReader.key(input));
		View view = Principal.current().view(session.workspace());
		return new Added(accepted.messages().stream().map((message) -> message.through(view)).toList(),
				accepted.joined(), List.of());
	}

	// What a peer chooses as a key says nothing of what others chose.
	private MessageStore.Accepted accept(Grant grant, SessionId session, List<NewMessage> messages,
			@Nullable String key) {
		return switch (grant) {
			case Grant.Everything _, Grant.OfWorkspace _ -> this.log.accept(session, messages, key);
			case Grant.OfPeer peer -> this.log.acceptPresent(grant.view(session.workspace()), session, messages,
					(key != null) ? peer.peer() + "\n" + key : null);
			case Grant.Nothing _, Grant.OfSession _ -> this.log.acceptPresent(grant.view(session.workspace()), session,
					messages, (key != null) ? "\n" + key : null);
		};
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
		return this.streams.cursor(workspace, MessageJournal.log(workspace), () -> this.places.findOrAssign(last))
			.orElse(null);
	}

	@SchemaMapping(typeName = "AddMessagesPayload")
	List<Peer> joined(DataFetchingEnvironment environment) {
		if (!(environment.getSource() instanceof Added added) || added.names().isEmpty()) {
			return List.of();
		}
		View whole = added.messages().getFirst().view();
		Map<String, Peer> found = this.peers.find(whole, added.names());
		return added.names().stream().flatMap((name) -> Stream.ofNullable(found.get(name))).toList();
	}

	/** The payload of {@code addMessages}. */
	record Added(List<Message> messages, List<String> names, List<UserError> userErrors) {
	}

}
