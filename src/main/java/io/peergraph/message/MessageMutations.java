package io.peergraph.message;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
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
		MessageStore.Accepted accepted = this.log.accept(session, MessageReader.messages(input),
				MessageReader.key(input));
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
