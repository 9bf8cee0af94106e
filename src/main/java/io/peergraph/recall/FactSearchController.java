package io.peergraph.recall;

import java.util.List;
import java.util.Map;

import io.peergraph.access.View;
import io.peergraph.api.Code;
import io.peergraph.api.NameRule;
import io.peergraph.api.Refused;
import io.peergraph.filter.Filters;
import io.peergraph.listing.FactListings;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.workspace.Workspace;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Searches for facts in GraphQL. */
@Controller
class FactSearchController {

	private final Recall recall;

	private final Peers peers;

	FactSearchController(Recall recall, Peers peers) {
		this.recall = recall;
		this.peers = peers;
	}

	@SchemaMapping(typeName = "Workspace", field = "searchFacts")
	List<FactHit> searchWorkspace(Workspace workspace, @Argument String query, @Argument @Nullable String as,
			@Argument @Nullable Integer first, @Argument @Nullable Double maxDistance,
			@Argument @Nullable Map<String, Object> filter) {
		View view = this.peers.viewOf(workspace.view(), as);
		return this.recall.facts(search(view, null, query, first, maxDistance, filter));
	}

	@SchemaMapping(typeName = "Peer", field = "searchFacts")
	List<FactHit> searchPeer(Peer peer, @Argument String query, @Argument @Nullable String about,
			@Argument @Nullable Integer first, @Argument @Nullable Double maxDistance,
			@Argument @Nullable Map<String, Object> filter) {
		boolean allowed = peer.view().allows(peer.name());
		FactSearch search = search(allowed ? peer.view().through(peer.name()) : peer.view(), about, query, first,
				maxDistance, filter);
		return allowed ? this.recall.facts(search) : List.of();
	}

	private static FactSearch search(View view, @Nullable String about, String query, @Nullable Integer first,
			@Nullable Double maxDistance, @Nullable Map<String, Object> filter) {
		if (maxDistance != null && !(maxDistance >= 0 && maxDistance <= 1)) {
			throw Refused.because(Code.INVALID_VALUE, "maxDistance must be from 0 to 1, not " + maxDistance,
					"maxDistance");
		}
		return new FactSearch(view, (about != null) ? NameRule.normal(about) : null, TextQuery.checkedLength(query),
				RecallController.checked(first), maxDistance, Filters.read(filter, FactListings.fields(view)));
	}

}
