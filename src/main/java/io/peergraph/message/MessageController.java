package io.peergraph.message;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Connection;
import io.peergraph.api.FieldBatch;
import io.peergraph.api.GlobalId;
import io.peergraph.filter.ListRequest;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.session.Session;
import io.peergraph.session.SessionLoaders;
import io.peergraph.workspace.NodeKeys;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Messages in GraphQL. */
@Controller
class MessageController {

	private final NodeKeys keys;

	MessageController(NodeKeys keys) {
		this.keys = keys;
	}

	@SchemaMapping(typeName = "Session")
	CompletableFuture<Connection<Message>> messages(Session session, DataFetchingEnvironment environment) {
		MessageLoaders.OfSessions group = new MessageLoaders.OfSessions(session.view(),
				ListRequest.of(environment, MessageListings.fields(session.view())));
		return Objects
			.requireNonNull(
					environment.<FieldBatch<MessageLoaders.OfSessions, Session>, Connection<Message>>getDataLoader(
							MessageLoaders.OF_SESSIONS))
			.load(new FieldBatch<>(group, session));
	}

	@SchemaMapping(typeName = "Message")
	String id(Message message) {
		return new GlobalId("Message", message.view(), message.key()).encoded();
	}

	@SchemaMapping(typeName = "Message")
	String key(Message message) {
		return this.keys.key("Message", message.key());
	}

	@SchemaMapping(typeName = "Message")
	CompletableFuture<Session> session(Message message, DataFetchingEnvironment environment) {
		return SessionLoaders.load(environment, message.view(), message.session().name());
	}

	@SchemaMapping(typeName = "Message")
	CompletableFuture<Peer> author(Message message, DataFetchingEnvironment environment) {
		return Peers.loadNamed(environment, message.view(), message.author());
	}

	@SchemaMapping(typeName = "Message")
	CompletableFuture<List<Peer>> witnesses(Message message, DataFetchingEnvironment environment) {
		return Objects
			.requireNonNull(environment.<FieldBatch<View, Message>, List<Peer>>getDataLoader(MessageLoaders.WITNESSES))
			.load(new FieldBatch<>(message.view(), message));
	}

}
