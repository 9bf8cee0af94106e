package io.peergraph.trust;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import io.peergraph.network.Opinion;

/**
 * A way by which one peer comes to trust or distrust another that others vouch for.
 *
 * @param steps from the one to the other
 * @param opinion what the last step says, discounted by the steps that lead there
 */
record TrustPath(List<TrustStep> steps, Opinion opinion) {

	/** The one that says most comes first, then the shorter one. */
	static final Comparator<TrustPath> STRONGEST_FIRST = Comparator
		.comparingDouble((TrustPath path) -> -path.opinion().certainty())
		.thenComparingInt((path) -> path.steps().size())
		.thenComparing(TrustPath::names);

	static TrustPath of(TrustStep... steps) {
		List<TrustStep> path = List.of(steps);
		Opinion opinion = path.reversed()
			.stream()
			.map(TrustStep::opinion)
			.reduce((said, heard) -> heard.discounting(said))
			.orElse(Opinion.VACUOUS);
		return new TrustPath(path, opinion);
	}

	private String names() {
		return this.steps.stream().map(TrustStep::to).collect(Collectors.joining("\0"));
	}

}
