package io.peergraph.network;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import io.peergraph.measure.Bloc;
import io.peergraph.measure.Measures;
import io.peergraph.measure.Standing;
import io.peergraph.measure.StructuralBalance;
import io.peergraph.measure.Triad;
import org.neo4j.driver.Value;

/**
 * Measures as one node has them: a list for each measure, all in the order of the peers,
 * so that a reader finds everything by one seek. What there is none of is -1.
 */
final class MeasuresRow {

	private static final int NONE = -1;

	// No name has it.
	private static final String BORDER = "\n";

	private MeasuresRow() {
	}

	static Map<String, Object> of(String workspace, Measured measured) {
		Measures measures = measured.measures();
		Collection<Standing> standings = measures.standings().values();
		Map<String, Object> row = new HashMap<>();
		row.put("workspace", workspace);
		row.put("computedAt", measured.at().atZone(ZoneOffset.UTC));
		row.put("peers", List.copyOf(measures.standings().keySet()));
		row.put("reputation", each(standings, Standing::reputation));
		row.put("influence", each(standings, Standing::influence));
		row.put("brokerage", each(standings, Standing::brokerage));
		row.put("constraint", each(standings, Standing::constraint));
		row.put("core", standings.stream().map(Standing::core).toList());
		row.put("reciprocity", each(standings, (one) -> (one.reciprocity() != null) ? one.reciprocity() : NONE));
		row.put("community", communities(measures));
		StructuralBalance balance = measures.balance();
		row.put("triads", balance.triads());
		row.put("balanced", balance.balanced());
		row.put("unbalanced",
				balance.unbalanced()
					.stream()
					.map((triad) -> String.join(BORDER, triad.first(), triad.second(), triad.third()))
					.toList());
		if (measures.reciprocity() != null) {
			row.put("returned", measures.reciprocity());
		}
		return row;
	}

	private static List<Double> each(Collection<Standing> standings, ToDoubleFunction<Standing> measure) {
		return standings.stream().mapToDouble(measure).boxed().toList();
	}

	private static List<Integer> communities(Measures measures) {
		Map<String, Integer> numbers = new HashMap<>();
		for (int number = 0; number < measures.blocs().size(); number++) {
			for (String peer : measures.blocs().get(number).peers()) {
				numbers.put(peer, number);
			}
		}
		return measures.standings().keySet().stream().map((peer) -> numbers.getOrDefault(peer, NONE)).toList();
	}

	static Measured read(Value row) {
		List<String> peers = row.get("peers").asList(Value::asString);
		List<Bloc> blocs = new ArrayList<>();
		Map<Integer, Bloc> numbered = blocs(peers, row.get("community").asList(Value::asInt));
		numbered.values().stream().filter((bloc) -> bloc.peers().size() > 1).forEach(blocs::add);
		StructuralBalance balance = new StructuralBalance(row.get("triads").asLong(), row.get("balanced").asLong(),
				row.get("unbalanced").asList((triad) -> triad(triad.asString())));
		Value returned = row.get("returned");
		Measures measures = new Measures(standings(peers, row, numbered), List.copyOf(blocs), balance,
				returned.isNull() ? null : returned.asDouble());
		return new Measured(() -> measures, row.get("computedAt").asZonedDateTime().toInstant());
	}

	// Their numbers are in the order of their first members, as blocs are.
	private static Map<Integer, Bloc> blocs(List<String> peers, List<Integer> communities) {
		Map<Integer, List<String>> members = new TreeMap<>();
		for (int index = 0; index < peers.size(); index++) {
			if (communities.get(index) != NONE) {
				members.computeIfAbsent(communities.get(index), (_) -> new ArrayList<>()).add(peers.get(index));
			}
		}
		Map<Integer, Bloc> blocs = new TreeMap<>();
		members.forEach((number, its) -> blocs.put(number, new Bloc(List.copyOf(its))));
		return blocs;
	}

	private static SortedMap<String, Standing> standings(List<String> peers, Value row, Map<Integer, Bloc> blocs) {
		List<Double> reputation = row.get("reputation").asList(Value::asDouble);
		List<Double> influence = row.get("influence").asList(Value::asDouble);
		List<Double> brokerage = row.get("brokerage").asList(Value::asDouble);
		List<Double> constraint = row.get("constraint").asList(Value::asDouble);
		List<Integer> core = row.get("core").asList(Value::asInt);
		List<Double> reciprocity = row.get("reciprocity").asList(Value::asDouble);
		List<Integer> community = row.get("community").asList(Value::asInt);
		SortedMap<String, Standing> standings = new TreeMap<>();
		for (int index = 0; index < peers.size(); index++) {
			Bloc bloc = blocs.get(community.get(index));
			standings.put(peers.get(index),
					new Standing(reputation.get(index), influence.get(index), brokerage.get(index),
							constraint.get(index), core.get(index),
							(reciprocity.get(index) != NONE) ? reciprocity.get(index) : null,
							(bloc != null && bloc.peers().size() > 1) ? bloc : null));
		}
		return standings;
	}

	private static Triad triad(String text) {
		String[] names = text.split(BORDER, -1);
		return new Triad(names[0], names[1], names[2]);
	}

}
