package io.peergraph.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.peergraph.access.View;
import io.peergraph.measure.Arc;
import io.peergraph.measure.Measures;

import org.springframework.stereotype.Component;

/** Measures networks: from ties made by what was said, and from who answers whom. */
@Component
class Sociometry {

	private final Ties ties;

	private final Replies replies;

	Sociometry(Ties ties, Replies replies) {
		this.ties = ties;
		this.replies = replies;
	}

	/**
	 * {@return the measures of the network of a view, as it is now}
	 */
	Measures measure(View view) {
		Stretch always = new Stretch(null, null, null);
		return measure(this.ties.all(view, always), this.replies.find(view, always));
	}

	/**
	 * {@return the measures of a network}
	 * @param ties all that were made by what was said
	 * @param replies who answered whom, how often
	 */
	Measures measure(List<Tie> ties, List<Arc> replies) {
		List<Arc> trust = arcs(ties, (tie) -> tie.kind() == TieKind.TRUSTS);
		List<Arc> stands = new ArrayList<>(trust);
		stands.addAll(arcs(ties, (tie) -> tie.kind() == TieKind.ALLIED_WITH));
		arcs(ties, (tie) -> tie.kind() == TieKind.OPPOSES)
			.forEach((arc) -> stands.add(new Arc(arc.from(), arc.to(), -arc.weight())));
		return Measures.of(Set.of(), trust, replies, stands);
	}

	private static List<Arc> arcs(List<Tie> ties, Predicate<Tie> which) {
		return ties.stream()
			.filter(which)
			.map((tie) -> new Arc(tie.from(), tie.to(), tie.positive() - tie.negative()))
			.toList();
	}

}
