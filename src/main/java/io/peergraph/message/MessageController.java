package io.peergraph.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Batch;
import io.peergraph.api.Code;
import io.peergraph.api.Connection;
import io.peergraph.api.GlobalId;
import io.peergraph.api.Refused;
import io.peergraph.filter.Filter;
import io.peergraph.filter.Filters;
import io.peergraph.filter.ListRequest;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.session.Session;
import io.peergraph.session.SessionLoaders;
import io.peergraph.workspace.Workspace;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class MessageController {

	private static final int MOST_HITS = 100;

	private final MessageSearch search;

	private final Peers peers;

	MessageController(MessageSearch search, Peers peers) {
		this.search = search;
		this.peers = peers;
	}

	@SchemaMapping(typeName = "Workspace", field = "search")
	List<MessageHit> searchWorkspace(Workspace workspace, @Argument String query, @Argument @Nullable String as,
			@Argument int first, @Argument @Nullable Map<String, Object> filter) {
		View view = (as != null) ? eyes(workspace.view(), as) : workspace.view();
		return this.search.find(view, query, checked(first), read(filter));
	}

	@SchemaMapping(typeName = "Peer", field = "search")
	List<MessageHit> searchPeer(Peer peer, @Argument String query, @Argument int first,
			@Argument @Nullable Map<String, Object> filter) {
		if (!peer.view().allows(peer.name())) {
			return List.of();
		}
		return this.search.find(peer.view().through(peer.name()), query, checked(first), read(filter));
	}

	@SchemaMapping(typeName = "Session", field = "search")
	List<MessageHit> searchSession(Session session, @Argument String query, @Argument int first,
			@Argument @Nullable Map<String, Object> filter) {
		return this.search.find(session, query, checked(first), read(filter));
	}

	@SchemaMapping(typeName = "Session")
	CompletableFuture<Connection<Message>> messages(Session session, DataFetchingEnvironment environment) {
		MessageLoaders.OfSessions group = new MessageLoaders.OfSessions(session.view(),
				ListRequest.of(environment, MessageListings.FIELDS));
		return Objects
			.requireNonNull(environment.<Batch<MessageLoaders.OfSessions, String>, Connection<Message>>getDataLoader(
					MessageLoaders.OF_SESSIONS))
			.load(new Batch<>(group, session.name()));
	}

	@SchemaMapping(typeName = "Message")
	String id(Message message) {
		return new GlobalId("Message", message.view(), message.key()).encoded();
	}

	@SchemaMapping(typeName = "Message")
	CompletableFuture<Session> session(Message message, DataFetchingEnvironment environment) {
		return SessionLoaders.load(environment, message.view(), message.session().name());
	}

	@SchemaMapping(typeName = "Message")
	CompletableFuture<Peer> author(Message message, DataFetchingEnvironment environment) {
		return Peers.load(environment, message.view(), message.author());
	}

	@SchemaMapping(typeName = "Message")
	CompletableFuture<List<Peer>> witnesses(Message message, DataFetchingEnvironment environment) {
		return Objects
			.requireNonNull(environment.<Batch<View, Message>, List<Peer>>getDataLoader(MessageLoaders.WITNESSES))
			.load(new Batch<>(message.view(), message));
	}

	private View eyes(View view, String peer) {
		if (!view.allows(peer) || this.peers.find(view, peer).isEmpty()) {
			throw Refused.because(Code.NOT_FOUND, "as names no peer that may be asked for here: " + peer, "as");
		}
		return view.through(peer);
	}

	private static Filter read(@Nullable Map<String, Object> filter) {
		return Filters.read(filter, MessageListings.FIELDS);
	}

	private static int checked(int first) {
		if (first < 1 || first > MOST_HITS) {
			throw Refused.because(Code.INVALID_VALUE, "first must be from 1 to 100, not " + first, "first");
		}
		return first;
	}

}
