package io.peergraph.deriver;

import java.util.List;

import io.peergraph.belief.Beliefs;
import io.peergraph.belief.CommonGround;
import io.peergraph.fact.FactRemoval;
import io.peergraph.graph.Transactions;
import io.peergraph.message.Message;
import io.peergraph.work.Claim;
import io.peergraph.work.WorkHandler;
import io.peergraph.work.WorkKind;
import io.peergraph.work.WorkUnits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Derives facts from what peers say: once, for everybody who may hold them. Nothing is
 * locked while it thinks; what it then writes is written only if the work is still its
 * own.
 */
@Component
class Deriver implements WorkHandler {

	private static final Logger log = LoggerFactory.getLogger(Deriver.class);

	private final DerivationBatches batches;

	private final FactFinding finding;

	private final Beliefs beliefs;

	private final FactRemoval removal;

	private final WorkUnits work;

	private final Transactions transactions;

	Deriver(DerivationBatches batches, FactFinding finding, Beliefs beliefs, FactRemoval removal, WorkUnits work,
			Transactions transactions) {
		this.batches = batches;
		this.finding = finding;
		this.beliefs = beliefs;
		this.removal = removal;
		this.work = work;
		this.transactions = transactions;
	}

	@Override
	public WorkKind kind() {
		return WorkKind.DERIVE;
	}

	@Override
	public void handle(Claim claim) {
		DerivationBatch batch = this.batches.next(claim, this.finding.contextTokens());
		FactFinding.Found found = this.finding.find(claim.key(), batch);
		this.transactions.write(() -> write(claim, batch, found));
		log.atDebug()
			.addKeyValue("unit", claim.key().text())
			.addKeyValue("messages", batch.messages().size())
			.addKeyValue("facts", found.facts().size())
			.log("derived");
	}

	@Override
	public List<Long> step(Claim claim) {
		return this.batches.next(claim, this.finding.contextTokens())
			.messages()
			.stream()
			.map(Message::sequence)
			.toList();
	}

	// What a model could not read is read by rules, and by a better model when it is
	// replayed.
	@Override
	public Runnable inPlaceOf(Claim claim) {
		if (this.finding.isBuiltIn()) {
			return WorkHandler.super.inPlaceOf(claim);
		}
		DerivationBatch batch = this.batches.next(claim, this.finding.builtInContextTokens());
		FactFinding.Found found = this.finding.findBuiltIn(claim.key(), batch);
		return () -> add(claim, batch, found);
	}

	// Whoever deletes one of the messages takes the unit away, but what is known may have
	// gone with any.
	private void write(Claim claim, DerivationBatch batch, FactFinding.Found found) {
		this.work.complete(claim, batch.cursor(), batch.tokens());
		add(claim, batch, found);
	}

	private void add(Claim claim, DerivationBatch batch, FactFinding.Found found) {
		if (!found.facts().isEmpty()) {
			this.beliefs.add(found.facts(), batch.audience().observers(),
					found.known().stream().map(CommonGround.Shared::key).toList());
		}
		if (claim.key().replayed() != null) {
			this.removal.replace(found.facts(), batch.messages().stream().map(Message::key).toList());
		}
	}

}
