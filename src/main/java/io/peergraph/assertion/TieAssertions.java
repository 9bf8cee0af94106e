package io.peergraph.assertion;

import java.util.List;
import java.util.Optional;

import io.peergraph.access.View;
import io.peergraph.belief.Beliefs;
import io.peergraph.fact.FactRemoval;
import io.peergraph.fact.Facts;
import io.peergraph.fact.NewFacts;
import io.peergraph.fact.Statement;
import io.peergraph.graph.Transactions;
import io.peergraph.network.Tie;
import io.peergraph.network.Ties;
import io.peergraph.relation.StancesChanged;

import org.springframework.stereotype.Component;

/** Ties that nobody spoke of in a message: the application knows them. */
@Component
class TieAssertions {

	private final Facts facts;

	private final Beliefs beliefs;

	private final FactRemoval removal;

	private final Ties ties;

	private final Transactions transactions;

	TieAssertions(Facts facts, Beliefs beliefs, FactRemoval removal, Ties ties, Transactions transactions) {
		this.facts = facts;
		this.beliefs = beliefs;
		this.removal = removal;
		this.ties = ties;
		this.transactions = transactions;
	}

	/**
	 * {@return the tie as it is then seen, if there is one} Lets a peer know what is
	 * asserted, as one more piece of evidence.
	 * @param view of who asserts it
	 * @param asserted what, and who knows it
	 */
	Optional<Tie> add(View view, AssertedTie asserted) {
		NewFacts facts = prepare(view.workspace(), asserted.teller(), List.of(asserted));
		this.transactions.write(() -> this.beliefs.add(facts, List.of(asserted.teller()), asserted.because()));
		return this.ties.find(view, asserted.pair());
	}

	/**
	 * {@return what lets a peer know what is asserted; asks a model, so no transaction
	 * may be open}
	 * @param workspace the name of the workspace
	 * @param teller the name of the peer that knows all of it
	 * @param asserted each as one piece of evidence
	 */
	NewFacts prepare(String workspace, String teller, List<AssertedTie> asserted) {
		return this.facts.prepare(workspace, teller, "told by " + teller,
				asserted.stream()
					.map((tie) -> new Statement.Told(tie.text(), teller, null, tie.because(), null, null, tie.stance(),
							List.of()))
					.toList());
	}

	/**
	 * {@return the tie as it is then seen, if there is one} Takes back all that was
	 * asserted of it to one peer.
	 * @param view of who takes it back
	 * @param pair which tie
	 * @param teller the name of the peer that knows it
	 */
	Optional<Tie> retract(View view, Tie.Pair pair, String teller) {
		this.transactions.write(() -> this.removal.retract(view.workspace(),
				new StancesChanged.Pair(pair.from(), pair.to()), pair.kind().name(), teller));
		return this.ties.find(view, pair);
	}

}
