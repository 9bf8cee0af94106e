package io.peergraph.assertion;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import io.peergraph.belief.Beliefs;
import io.peergraph.fact.NewFacts;
import io.peergraph.graph.Transactions;
import io.peergraph.peer.Peers;
import io.peergraph.workspace.Workspaces;

import org.springframework.stereotype.Component;

/** Ratings as ties that are asserted, each by who gave it. */
@Component
public class Ratings {

	/** How many may be stored at once. */
	public static final int MOST_AT_ONCE = 100;

	private final TieAssertions assertions;

	private final Beliefs beliefs;

	private final Workspaces workspaces;

	private final Peers peers;

	private final Transactions transactions;

	Ratings(TieAssertions assertions, Beliefs beliefs, Workspaces workspaces, Peers peers, Transactions transactions) {
		this.assertions = assertions;
		this.beliefs = beliefs;
		this.workspaces = workspaces;
		this.peers = peers;
		this.transactions = transactions;
	}

	/**
	 * {@return how many are new} Stores those that are not there yet, all of them or
	 * none, with the peers and the workspace. The same rating is one that says the same
	 * of the same peers at the same time.
	 * @param workspace the name of the workspace
	 * @param from the name of the peer that gave them all
	 * @param ratings up to {@value #MOST_AT_ONCE}, of other peers
	 */
	public int addMissing(String workspace, String from, Collection<Rating> ratings) {
		List<String> names = Stream.concat(Stream.of(from), ratings.stream().map(Rating::to)).toList();
		NewFacts facts = this.assertions.prepare(workspace, from, ratings.stream().map(Rating::tie).toList());
		return this.transactions.<Integer>write(() -> {
			this.workspaces.ensure(workspace);
			this.peers.ensure(workspace, names);
			return this.beliefs.add(facts, List.of(from), List.of());
		});
	}

}
