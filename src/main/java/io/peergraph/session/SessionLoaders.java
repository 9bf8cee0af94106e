package io.peergraph.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import graphql.schema.DataFetchingEnvironment;
import io.peergraph.access.View;
import io.peergraph.api.Connection;
import io.peergraph.api.FieldBatch;
import io.peergraph.filter.ListRequest;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/** Loads what belongs to sessions for all who ask in the same request. */
@Component
public class SessionLoaders {

	static final String SESSION = "Session";

	static final String OF_PEERS = "Peer.sessions";

	static final String MEMBERS = "Session.members";

	static final String LAST_SEEN = "Session.lastMessageAt";

	SessionLoaders(BatchLoaderRegistry loaders, Sessions sessions, VisibleLogs logs, SessionLists lists,
			Memberships memberships) {
		FieldBatch.<View, String, Session>register(loaders, SESSION, sessions::find);
		FieldBatch.<OfPeers, String, Connection<Session>>register(loaders, OF_PEERS,
				(group, peers) -> lists.read(group.view(), peers, group.request()));
		FieldBatch.<View, String, List<Member>>register(loaders, MEMBERS, (view, names) -> {
			Map<String, List<Member>> members = memberships.members(logs.read(view, names).values());
			return members;
		});
		FieldBatch.<View, String, Instant>register(loaders, LAST_SEEN,
				(view, names) -> logs.lastSeen(logs.read(view, names).values()));
	}

	/**
	 * {@return the session, loaded together with others of the same request}
	 * @param environment of the field
	 * @param view through whose eyes
	 * @param name of a session that the view has
	 */
	public static CompletableFuture<Session> load(DataFetchingEnvironment environment, View view, String name) {
		return Objects.requireNonNull(environment.<FieldBatch<View, String>, Session>getDataLoader(SESSION))
			.load(new FieldBatch<>(view, name));
	}

	/** The sessions of peers, as one view has them. */
	record OfPeers(View view, ListRequest request) {
	}

}
