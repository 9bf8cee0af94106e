package io.peergraph.measure;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What follows from all ties at one time.
 *
 * @param standings where each peer stands, by name
 * @param blocs who stands together
 * @param balance whether friends of friends are friends
 * @param reciprocity the share of friendly ties that are returned, nothing without one
 */
public record Measures(SortedMap<String, Standing> standings, List<Bloc> blocs, StructuralBalance balance,
		@Nullable Double reciprocity) {

	/**
	 * {@return the measures of a network}
	 * @param peers who is in it, with or without ties
	 * @param trust who trusts whom: evidence for it less evidence against it
	 * @param replies who replied to whom, how often
	 * @param ties who stands with whom, less than zero where against; of several ties of
	 * a pair the sum
	 */
	public static Measures of(Collection<String> peers, Collection<Arc> trust, Collection<Arc> replies,
			Collection<Arc> ties) {
		Set<String> names = new TreeSet<>(peers);
		Stream.of(trust, replies, ties)
			.flatMap(Collection::stream)
			.forEach((arc) -> names.addAll(List.of(arc.from(), arc.to())));
		return of(Sociogram.of(names, trust), Sociogram.of(names, replies), Sociogram.of(names, ties));
	}

	private static Measures of(Sociogram trust, Sociogram replies, Sociogram ties) {
		double[] reputation = EigenTrust.of(trust);
		double[] influence = Influence.of(replies);
		double[] brokerage = Betweenness.of(ties.positive());
		double[] constraint = Constraint.of(ties);
		int[] core = Cores.of(ties);
		Reciprocity reciprocity = new Reciprocity(ties);
		@Nullable Double[] returned = reciprocity.ofEach();
		List<Bloc> blocs = Bloc.of(ties);
		Map<String, Bloc> members = new HashMap<>();
		blocs.forEach((bloc) -> bloc.peers().forEach((peer) -> members.put(peer, bloc)));
		SortedMap<String, Standing> standings = new TreeMap<>();
		for (int peer = 0; peer < ties.size(); peer++) {
			String name = ties.name(peer);
			standings.put(name, new Standing(reputation[peer], influence[peer], brokerage[peer], constraint[peer],
					core[peer], returned[peer], members.get(name)));
		}
		return new Measures(Collections.unmodifiableSortedMap(standings), blocs, StructuralBalance.of(ties),
				reciprocity.overall());
	}

}
