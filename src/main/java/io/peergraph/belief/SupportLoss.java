package io.peergraph.belief;

import io.peergraph.fact.SupportsLost;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets observers let go of facts for which they have no grounds left. */
@Component
class SupportLoss {

	private final Holdings holdings;

	SupportLoss(Holdings holdings) {
		this.holdings = holdings;
	}

	@EventListener
	void on(SupportsLost lost) {
		this.holdings.review(lost.facts());
	}

}
