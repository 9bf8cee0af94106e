package io.peergraph.fact;

import java.util.Optional;

import io.peergraph.access.View;
import io.peergraph.graph.Transactions;
import io.peergraph.peer.Peer;
import io.peergraph.peer.Peers;
import io.peergraph.stream.Start;
import io.peergraph.stream.Streams;
import io.peergraph.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** Following facts in GraphQL. */
@Controller
class FactSubscriptions {

	private final Neo4jClient client;

	private final Transactions transactions;

	private final Workspaces workspaces;

	private final Peers peers;

	private final Streams streams;

	FactSubscriptions(Neo4jClient client, Transactions transactions, Workspaces workspaces, Peers peers,
			Streams streams) {
		this.client = client;
		this.transactions = transactions;
		this.workspaces = workspaces;
		this.peers = peers;
		this.streams = streams;
	}

	@SubscriptionMapping
	Flux<FactEvent> factObserved(@Argument String workspace, @Argument String observer,
			@Argument @Nullable String after, @Argument boolean live) {
		View view = this.workspaces.existing(workspace);
		Peer peer = this.peers.existing(view, "observer", observer);
		FactJournal journal = new FactJournal(this.client, this.transactions,
				new View.Witnessed(view.workspace(), view.observerOr(peer.name())));
		return this.streams.follow(view.workspace(), journal, new Start(after, live), Optional::of)
			.map((event) -> new FactEvent(event.cursor(), event.value()));
	}

	/**
	 * A fact that its observer came to hold.
	 *
	 * @param cursor where to go on from after it
	 * @param fact with the observer's view
	 */
	record FactEvent(String cursor, Fact fact) {
	}

}
