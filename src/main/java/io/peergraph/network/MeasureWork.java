package io.peergraph.network;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import io.peergraph.access.View;
import io.peergraph.graph.Transactions;
import io.peergraph.measure.Measures;
import io.peergraph.work.Claim;
import io.peergraph.work.WorkHandler;
import io.peergraph.work.WorkKind;
import io.peergraph.work.WorkUnits;

import org.springframework.stereotype.Component;

/** Measures networks that are too large for it to be done at once. */
@Component
class MeasureWork implements WorkHandler {

	private final Sociometry sociometry;

	private final StoredMeasures stored;

	private final WorkUnits work;

	private final Transactions transactions;

	private final Clock clock;

	MeasureWork(Sociometry sociometry, StoredMeasures stored, WorkUnits work, Transactions transactions, Clock clock) {
		this.sociometry = sociometry;
		this.stored = stored;
		this.work = work;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public WorkKind kind() {
		return WorkKind.MEASURES;
	}

	@Override
	public void handle(Claim claim) {
		View.Whole view = new View.Whole(claim.key().workspace());
		// It is as old as what it was read from.
		Optional<Measured> measured = Optional.of(this.clock.instant())
			.filter((_) -> this.stored.serves(view))
			.map((now) -> {
				Measures measures = this.sociometry.measure(view);
				return new Measured(() -> measures, now);
			});
		this.transactions.write(() -> {
			this.work.complete(claim, claim.head(), 0);
			measured.ifPresentOrElse((found) -> this.stored.keep(view, found), () -> {
				this.stored.drop(view);
				this.work.finish(claim);
			});
		});
	}

	@Override
	public List<Long> step(Claim claim) {
		return List.of(claim.head());
	}

}
