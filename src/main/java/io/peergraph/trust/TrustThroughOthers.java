package io.peergraph.trust;

import java.util.List;
import java.util.stream.Stream;

import io.peergraph.network.Opinion;
import org.jspecify.annotations.Nullable;

/**
 * What one peer makes of another, by itself and by what others say whom it trusts.
 *
 * @param direct what it knows by itself
 * @param paths the ways that lead through others, the strongest first; no two of them
 * share a step
 */
public record TrustThroughOthers(@Nullable TrustStep direct, List<TrustPath> paths) {

	/**
	 * {@return everything together}
	 */
	public Opinion opinion() {
		return Stream.concat(Stream.ofNullable(this.direct).map(TrustStep::opinion), ofPaths())
			.reduce(Opinion.VACUOUS, Opinion::fusedWith);
	}

	/**
	 * {@return what others say, together}
	 */
	Opinion throughOthers() {
		return ofPaths().reduce(Opinion.VACUOUS, Opinion::fusedWith);
	}

	private Stream<Opinion> ofPaths() {
		return this.paths.stream().map(TrustPath::opinion);
	}

}
