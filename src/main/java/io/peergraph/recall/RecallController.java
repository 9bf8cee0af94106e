package io.peergraph.recall;

import java.util.List;
import java.util.Map;

import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.Refused;
import io.peergraph.filter.Filter;
import io.peergraph.filter.Filters;
import io.peergraph.message.Messages;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.session.Session;
import io.peergraph.workspace.Workspace;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Searches in GraphQL. */
@Controller
class RecallController {

	private static final int MOST_HITS = 100;

	private static final int USUAL_HITS = 10;

	private final Recall recall;

	private final Peers peers;

	RecallController(Recall recall, Peers peers) {
		this.recall = recall;
		this.peers = peers;
	}

	@SchemaMapping(typeName = "Workspace", field = "search")
	List<MessageHit> searchWorkspace(Workspace workspace, @Argument String query, @Argument @Nullable String as,
			@Argument @Nullable Integer first, @Argument @Nullable Map<String, Object> filter) {
		View view = this.peers.viewOf(workspace.view(), as);
		return this.recall.messages(view, TextQuery.checked(query), checked(first), read(view, filter));
	}

	@SchemaMapping(typeName = "Peer", field = "search")
	List<MessageHit> searchPeer(Peer peer, @Argument String query, @Argument @Nullable Integer first,
			@Argument @Nullable Map<String, Object> filter) {
		if (!peer.view().allows(peer.name())) {
			return List.of();
		}
		View own = peer.view().through(peer.name());
		return this.recall.messages(own, TextQuery.checked(query), checked(first), read(own, filter));
	}

	@SchemaMapping(typeName = "Session", field = "search")
	List<MessageHit> searchSession(Session session, @Argument String query, @Argument @Nullable Integer first,
			@Argument @Nullable Map<String, Object> filter) {
		return this.recall.messages(session, TextQuery.checked(query), checked(first), read(session.view(), filter));
	}

	private static Filter read(View view, @Nullable Map<String, Object> filter) {
		return Filters.read(filter, Messages.fields(view));
	}

	// Null is no wish, as where nothing is said.
	static int checked(@Nullable Integer first) {
		int hits = (first != null) ? first : USUAL_HITS;
		if (hits < 1 || hits > MOST_HITS) {
			throw Refused.because(Code.INVALID_VALUE, "first must be from 1 to 100, not " + hits, "first");
		}
		return hits;
	}

}
