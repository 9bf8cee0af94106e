package io.peergraph.deriver;

import java.util.List;

import io.peergraph.belief.Beliefs;
import io.peergraph.belief.CommonGround;
import io.peergraph.fact.Facts;
import io.peergraph.fact.NewFacts;
import io.peergraph.fact.Statement;
import io.peergraph.graph.Transactions;
import io.peergraph.work.Claim;
import io.peergraph.work.WorkHandler;
import io.peergraph.work.WorkKey;
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

	private final Extractor extractor;

	private final CommonGround ground;

	private final Facts facts;

	private final Beliefs beliefs;

	private final WorkUnits work;

	private final Transactions transactions;

	Deriver(DerivationBatches batches, Extractor extractor, CommonGround ground, Facts facts, Beliefs beliefs,
			WorkUnits work, Transactions transactions) {
		this.batches = batches;
		this.extractor = extractor;
		this.ground = ground;
		this.facts = facts;
		this.beliefs = beliefs;
		this.work = work;
		this.transactions = transactions;
	}

	@Override
	public WorkKind kind() {
		return WorkKind.DERIVE;
	}

	@Override
	public void handle(Claim claim) {
		DerivationBatch batch = this.batches.next(claim);
		List<CommonGround.Shared> known = known(claim.key(), batch);
		NewFacts found = find(claim.key(), batch, known);
		this.transactions.write(() -> write(claim, batch, known, found));
		log.atDebug()
			.addKeyValue("unit", claim.key().text())
			.addKeyValue("messages", batch.messages().size())
			.addKeyValue("facts", found.rows().size())
			.log("derived");
	}

	@Override
	public List<Long> step(Claim claim) {
		return this.batches.next(claim).messages().stream().map(SourceMessage::sequence).toList();
	}

	private NewFacts find(WorkKey key, DerivationBatch batch, List<CommonGround.Shared> known) {
		if (!batch.isToDerive()) {
			return NewFacts.none(key.workspace(), key.subject());
		}
		Extraction found = this.extractor.extract(batch.said(key.subject(), known));
		List<Statement> statements = found.statements().stream().map((one) -> batch.statement(one, known)).toList();
		return this.facts.prepare(key.workspace(), key.subject(), found.by(), statements);
	}

	// Only what is common to all witnesses, since some of it may find its way into what
	// follows; and who does not observe today may come to know that by a back-fill.
	private List<CommonGround.Shared> known(WorkKey key, DerivationBatch batch) {
		int most = batch.isToDerive() ? this.extractor.knownFacts() : 0;
		return (most == 0) ? List.of()
				: this.ground.around(key.workspace(), key.subject(), batch.audience().observers(),
						batch.audience().witnesses(), batch.messages().stream().map(SourceMessage::content).toList(),
						most);
	}

	// Whoever deletes one of the messages takes the unit away, but what is known may have
	// gone with any.
	private void write(Claim claim, DerivationBatch batch, List<CommonGround.Shared> known, NewFacts found) {
		this.work.complete(claim, batch.cursor(), batch.tokens());
		if (found.isEmpty()) {
			return;
		}
		this.beliefs.add(found, batch.audience().observers(), known.stream().map(CommonGround.Shared::key).toList());
	}

}
