package io.peergraph.trust;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whom a peer can trust that it knows only through others: discounted along short paths
 * and fused over paths that have no step in common, so that nothing counts twice (Audun
 * Jøsang, Ross Hayward and Simon Pope, "Trust Network Analysis with Subjective Logic",
 * 2006).
 */
public final class TrustNetwork {

	static final int MOST_PATHS = 5;

	private final Map<String, Map<String, TrustStep>> from = new HashMap<>();

	private final Map<String, Map<String, TrustStep>> to = new HashMap<>();

	/**
	 * A network of what peers make of each other by themselves.
	 * @param steps the opinions; two of the same pair are fused, and what one makes of
	 * itself counts for nothing
	 */
	public TrustNetwork(Collection<TrustStep> steps) {
		steps.stream().filter((step) -> !step.from().equals(step.to())).forEach((step) -> {
			add(this.from, step.from(), step.to(), step);
			add(this.to, step.to(), step.from(), step);
		});
	}

	private static void add(Map<String, Map<String, TrustStep>> ends, String end, String other, TrustStep step) {
		ends.computeIfAbsent(end, (key) -> new TreeMap<>())
			.merge(other, step,
					(one, more) -> new TrustStep(step.from(), step.to(), one.opinion().fusedWith(more.opinion())));
	}

	/**
	 * {@return what that peer makes of the other}
	 * @param truster through whose eyes
	 * @param trusted whom to trust or not
	 */
	public TrustThroughOthers between(String truster, String trusted) {
		if (truster.equals(trusted)) {
			return new TrustThroughOthers(null, List.of());
		}
		Set<TrustStep> used = new HashSet<>();
		List<TrustPath> chosen = new ArrayList<>();
		for (TrustPath path : paths(truster, trusted).sorted(TrustPath.STRONGEST_FIRST).toList()) {
			if (chosen.size() < MOST_PATHS && path.steps().stream().noneMatch(used::contains)) {
				chosen.add(path);
				used.addAll(path.steps());
			}
		}
		return new TrustThroughOthers(steps(this.from, truster).get(trusted), chosen);
	}

	/**
	 * {@return the strongest way from one peer to another, of at most three steps}
	 * @param truster where it begins
	 * @param trusted where it ends
	 */
	Optional<TrustPath> strongest(String truster, String trusted) {
		if (truster.equals(trusted)) {
			return Optional.empty();
		}
		Stream<TrustPath> direct = Stream.ofNullable(steps(this.from, truster).get(trusted)).map(TrustPath::of);
		return Stream.concat(direct, paths(truster, trusted)).min(TrustPath.STRONGEST_FIRST);
	}

	/**
	 * {@return all paths of two steps or three that say anything}
	 */
	private Stream<TrustPath> paths(String truster, String trusted) {
		return steps(this.from, truster).values()
			.stream()
			.filter((first) -> !first.to().equals(trusted))
			.flatMap((first) -> Stream.concat(inTwo(first, trusted), inThree(first, trusted)))
			.filter((path) -> path.opinion().certainty() > 0);
	}

	private Stream<TrustPath> inTwo(TrustStep first, String trusted) {
		return Stream.ofNullable(steps(this.from, first.to()).get(trusted)).map((last) -> TrustPath.of(first, last));
	}

	private Stream<TrustPath> inThree(TrustStep first, String trusted) {
		Map<String, TrustStep> middle = steps(this.from, first.to());
		return steps(this.to, trusted).values()
			.stream()
			.filter((last) -> !Set.of(first.from(), first.to()).contains(last.from()))
			.flatMap((last) -> Stream.ofNullable(middle.get(last.from()))
				.map((step) -> TrustPath.of(first, step, last)));
	}

	private static Map<String, TrustStep> steps(Map<String, Map<String, TrustStep>> ends, String end) {
		return ends.getOrDefault(end, Map.of());
	}

}
