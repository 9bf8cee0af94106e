package io.peergraph.projection;

import io.peergraph.access.View;
import io.peergraph.network.Tie;
import io.peergraph.network.Ties;
import io.peergraph.peer.Peers;
import io.peergraph.stream.Start;
import io.peergraph.stream.Streams;
import io.peergraph.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** Following ties in GraphQL. */
@Controller
class TieSubscriptions {

	private final TieChanges changes;

	private final Ties ties;

	private final Workspaces workspaces;

	private final Peers peers;

	private final Streams streams;

	TieSubscriptions(TieChanges changes, Ties ties, Workspaces workspaces, Peers peers, Streams streams) {
		this.changes = changes;
		this.ties = ties;
		this.workspaces = workspaces;
		this.peers = peers;
		this.streams = streams;
	}

	@SubscriptionMapping
	Flux<TieEvent> tieChanged(@Argument String workspace, @Argument @Nullable String as,
			@Argument @Nullable String after, @Argument boolean live) {
		View view = this.peers.viewOf(this.workspaces.existing(workspace), as);
		return this.streams
			.follow(view.workspace(), new TieJournal(this.changes, view), new Start(after, live),
					(pair) -> this.ties.find(view, pair))
			.map((event) -> new TieEvent(event.cursor(), event.value()));
	}

	/**
	 * A tie that changed.
	 *
	 * @param cursor where to go on from after it
	 * @param tie as it is now
	 */
	record TieEvent(String cursor, Tie tie) {
	}

}
