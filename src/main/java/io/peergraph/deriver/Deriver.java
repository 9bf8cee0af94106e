package io.peergraph.deriver;

import java.util.List;

import io.peergraph.fact.Facts;
import io.peergraph.fact.NewFacts;
import io.peergraph.fact.Statement;
import io.peergraph.fact.Support;
import io.peergraph.graph.Transactions;
import io.peergraph.representation.Representations;
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

	private final Hearing hearing;

	private final Extractor extractor;

	private final Facts facts;

	private final Representations representations;

	private final WorkUnits work;

	private final Transactions transactions;

	Deriver(Hearing hearing, Extractor extractor, Facts facts, Representations representations, WorkUnits work,
			Transactions transactions) {
		this.hearing = hearing;
		this.extractor = extractor;
		this.facts = facts;
		this.representations = representations;
		this.work = work;
		this.transactions = transactions;
	}

	@Override
	public WorkKind kind() {
		return WorkKind.DERIVE;
	}

	@Override
	public void handle(Claim claim) {
		Batch batch = this.hearing.next(claim);
		NewFacts found = find(claim.key(), batch);
		this.transactions.write(() -> write(claim, batch, found));
		log.atDebug()
			.addKeyValue("unit", claim.key().text())
			.addKeyValue("messages", batch.messages().size())
			.addKeyValue("facts", found.rows().size())
			.log("derived");
	}

	@Override
	public List<Long> step(Claim claim) {
		return List.of(this.hearing.next(claim).cursor());
	}

	private NewFacts find(WorkKey key, Batch batch) {
		if (!batch.isToDerive()) {
			return new NewFacts(key.workspace(), key.subject(), List.of());
		}
		List<Heard> messages = batch.messages();
		Said said = new Said(key.subject(), batch.audience().witnesses(),
				messages.stream().map((message) -> new Said.Utterance(message.content(), message.at())).toList());
		List<Statement> statements = this.extractor.extract(said)
			.stream()
			.map((found) -> new Statement(found.text(), messages.get(found.utterance()).key(), found.quote(),
					found.mentions(), found.validFrom(), found.validTo()))
			.toList();
		return this.facts.prepare(key.workspace(), key.subject(), this.extractor.name(), statements);
	}

	private void write(Claim claim, Batch batch, NewFacts found) {
		this.work.complete(claim, batch.cursor(), batch.tokens());
		if (found.isEmpty()) {
			return;
		}
		String workspace = claim.key().workspace();
		String author = claim.key().subject();
		this.representations.ensure(workspace, author, batch.audience().observers());
		List<Support> supports = this.facts.state(found);
		this.representations.include(workspace, author, batch.audience().observers(), supports);
	}

}
