package io.peergraph.network;

import java.util.List;

import io.peergraph.access.View;
import io.peergraph.fact.StancesChanged;
import io.peergraph.graph.Transactions;
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

	private final WorkUnits work;

	private final Transactions transactions;

	TieWork(Ties ties, StoredTies stored, WorkUnits work, Transactions transactions) {
		this.ties = ties;
		this.stored = stored;
		this.work = work;
		this.transactions = transactions;
	}

	@EventListener
	void on(StancesChanged changed) {
		this.work
			.again(changed.pairs().stream().map((pair) -> WorkKey.ties(changed.workspace(), pair.from())).toList());
		if (changed.lost()) {
			this.stored.drop(changed.workspace(), changed.pairs(), TieKind.OF_STANCES);
		}
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
