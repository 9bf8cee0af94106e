package io.peergraph.representation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.peergraph.graph.CypherFile;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;

/**
 * Tells why nothing is known. It goes by nothing but how the observer itself took part,
 * and whom it met.
 */
@Repository
class EmptyReasons {

	private static final CypherFile OBSERVING = CypherFile.named("representation/observing");

	private final Neo4jClient client;

	EmptyReasons(Neo4jClient client) {
		this.client = client;
	}

	/**
	 * {@return why representations are empty; those that are not are left out}
	 */
	Map<Representation, EmptyBecause> empty(List<Representation> representations) {
		List<Representation> empty = representations.stream()
			.filter((known) -> known.holdings().isEmpty() && known.peerCard().isEmpty())
			.toList();
		Set<Integer> observing = observing(empty);
		Map<Representation, EmptyBecause> because = new HashMap<>();
		for (int index = 0; index < empty.size(); index++) {
			RepresentationQuery ask = empty.get(index).ask();
			boolean could = ask.observer().equals(ask.observed()) || observing.contains(index);
			because.put(empty.get(index), !ask.isAllowed() ? EmptyBecause.OUT_OF_VIEW
					: could ? EmptyBecause.NOTHING_KNOWN : EmptyBecause.NOT_OBSERVING);
		}
		return because;
	}

	private Set<Integer> observing(List<Representation> empty) {
		List<Map<String, Object>> pairs = new ArrayList<>();
		for (int index = 0; index < empty.size(); index++) {
			RepresentationQuery ask = empty.get(index).ask();
			if (ask.isAllowed()) {
				pairs.add(Map.of("index", index, "workspace", ask.view().workspace(), "observer", ask.observer(),
						"observed", ask.observed()));
			}
		}
		return pairs.isEmpty() ? Set.of()
				: new HashSet<>(this.client.query(OBSERVING).bind(pairs).to("pairs").fetchAs(Integer.class).all());
	}

}
