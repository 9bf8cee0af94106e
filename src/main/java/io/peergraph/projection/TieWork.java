package io.peergraph.projection;

import java.util.Collection;
import java.util.List;

import io.peergraph.access.View;
import io.peergraph.belief.FactsBackfilled;
import io.peergraph.graph.Transactions;
import io.peergraph.message.PeerRemoved;
import io.peergraph.network.Tie;
import io.peergraph.network.TieKind;
import io.peergraph.network.Ties;
import io.peergraph.relation.StancesChanged;
import io.peergraph.work.Claim;
import io.peergraph.work.WorkHandler;
import io.peergraph.work.WorkKey;
import io.peergraph.work.WorkKind;
import io.peergraph.work.WorkUnits;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the ties that are stored up to date. Whatever changes a stance lets the unit of
 * the peer whose stance it is work again, in the same transaction; the unit is also the
 * lock: what is removed is not written again by who has read it before.
 */
@Component
class TieWork implements WorkHandler {

	private final Ties ties;

	private final StoredTies stored;

	private final TieChanges changes;

	private final WorkUnits work;

	private final Transactions transactions;

	TieWork(Ties ties, StoredTies stored, TieChanges changes, WorkUnits work, Transactions transactions) {
		this.ties = ties;
		this.stored = stored;
		this.changes = changes;
		this.work = work;
		this.transactions = transactions;
	}

	@EventListener
	void on(StancesChanged changed) {
		again(changed.workspace(), changed.pairs().stream().map(StancesChanged.Pair::from).toList());
		if (changed.lost()) {
			this.stored.drop(changed.workspace(), changed.pairs(), TieKind.OF_STANCES);
		}
	}

	@EventListener
	void on(FactsBackfilled backfilled) {
		again(backfilled.workspace(), this.changes.tellers(backfilled.facts()));
	}

	// Nothing of it is left, not even that others were told of it.
	@EventListener
	void on(PeerRemoved removed) {
		String workspace = removed.peer().workspace();
		again(workspace, this.changes.tiedTo(workspace, removed.peer().name()));
		this.changes.forget(workspace, removed.peer().name());
	}

	private void again(String workspace, Collection<String> peers) {
		this.work.again(peers.stream().map((peer) -> WorkKey.ties(workspace, peer)).toList());
	}

	@Override
	public WorkKind kind() {
		return WorkKind.TIES;
	}

	@Override
	public void handle(Claim claim) {
		WorkKey key = claim.key();
		// All in one transaction: between reading and writing nothing else is done.
		this.transactions.write(() -> {
			this.work.complete(claim, claim.head(), 0);
			List<Tie> ties = this.ties.from(new View.Whole(key.workspace()), key.subject());
			this.stored.keep(key.workspace(), key.subject(), TieKind.OF_STANCES, ties);
			this.changes.note(key.workspace(), key.subject());
			if (ties.isEmpty()) {
				this.work.finish(claim);
			}
		});
	}

	@Override
	public List<Long> step(Claim claim) {
		return List.of(claim.head());
	}

}
