package io.peergraph.session;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Connection;
import io.peergraph.api.FieldBatch;
import io.peergraph.api.GlobalId;
import io.peergraph.api.Page;
import io.peergraph.filter.Fields;
import io.peergraph.filter.ListRequest;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.workspace.Configuration;
import io.peergraph.workspace.NodeKeys;
import io.peergraph.workspace.Workspace;
import io.peergraph.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Sessions in GraphQL. */
@Controller
class SessionController {

	private final Sessions sessions;

	private final SessionLists lists;

	private final NodeKeys keys;

	SessionController(Sessions sessions, SessionLists lists, NodeKeys keys) {
		this.sessions = sessions;
		this.lists = lists;
		this.keys = keys;
	}

	@SchemaMapping(typeName = "Workspace")
	@Nullable Session session(Workspace workspace, @Argument String name) {
		return this.sessions.find(workspace.view(), name).orElse(null);
	}

	@SchemaMapping(typeName = "Workspace")
	Connection<Session> sessions(Workspace workspace, DataFetchingEnvironment environment) {
		return this.lists.read(workspace.view(), request(workspace.view(), environment));
	}

	@SchemaMapping(typeName = "Peer", field = "sessions")
	CompletableFuture<Connection<Session>> sessionsOfPeer(Peer peer, DataFetchingEnvironment environment) {
		SessionLoaders.OfPeers group = new SessionLoaders.OfPeers(peer.view(), request(peer.view(), environment));
		return Objects
			.requireNonNull(environment.<FieldBatch<SessionLoaders.OfPeers, String>, Connection<Session>>getDataLoader(
					SessionLoaders.OF_PEERS))
			.load(new FieldBatch<>(group, peer.name()));
	}

	@SchemaMapping(typeName = "Session")
	String id(Session session) {
		return idOf(session);
	}

	static String idOf(Session session) {
		return new GlobalId("Session", session.view(), session.name()).encoded();
	}

	@SchemaMapping(typeName = "Session")
	String key(Session session) {
		return this.keys.key("Session", session.view().workspace(), session.name());
	}

	@SchemaMapping(typeName = "Session")
	CompletableFuture<Workspace> workspace(Session session, DataFetchingEnvironment environment) {
		return Workspaces.load(environment, session.view());
	}

	@SchemaMapping(typeName = "Session")
	CompletableFuture<Configuration> configuration(Session session, DataFetchingEnvironment environment) {
		return Workspaces.load(environment, session.view())
			.thenApply((workspace) -> workspace.configuration().with(session.settings()));
	}

	@SchemaMapping(typeName = "Session")
	CompletableFuture<List<Member>> members(Session session, DataFetchingEnvironment environment) {
		return Objects
			.requireNonNull(environment.<FieldBatch<View, String>, List<Member>>getDataLoader(SessionLoaders.MEMBERS))
			.load(new FieldBatch<>(session.view(), session.name()));
	}

	@SchemaMapping(typeName = "Session")
	CompletableFuture<Connection<Member>> membersConnection(Session session, DataFetchingEnvironment environment) {
		Page page = Page.of(environment);
		return members(session, environment).thenApply((members) -> Member.page(members, page));
	}

	@SchemaMapping(typeName = "Session")
	Mono<Instant> lastMessageAt(Session session, DataFetchingEnvironment environment) {
		return switch (session.view()) {
			case View.Whole _ -> Mono.justOrEmpty(session.lastMessageAt());
			case View.Witnessed witnessed -> Mono.fromFuture(Objects
				.requireNonNull(environment.<FieldBatch<View, String>, Instant>getDataLoader(SessionLoaders.LAST_SEEN))
				.load(new FieldBatch<>(witnessed, session.name())));
		};
	}

	@SchemaMapping(typeName = "Member")
	CompletableFuture<Peer> peer(Member member, DataFetchingEnvironment environment) {
		return Peers.load(environment, member.view(), member.membership().peer());
	}

	private static ListRequest request(View view, DataFetchingEnvironment environment) {
		Fields fields = switch (view) {
			case View.Whole _ -> SessionListings.FIELDS;
			case View.Witnessed _ -> SessionListings.WITNESSED_FIELDS;
		};
		return ListRequest.of(environment, fields);
	}

}
