package io.peergraph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who holds what of a {@link FinishedGraph}: all who heard it. */
final class FinishedBeliefs {

	private final Map<Pair, Map<String, Held>> held = new LinkedHashMap<>();

	private record Pair(String observer, String observed) {
	}

	private record Held(Instant since, int times) {

		Held again() {
			return new Held(this.since, this.times + 1);
		}

	}

	void hear(Crowd.Meeting meeting, Crowd.Said said, String fact) {
		meeting.members()
			.forEach(
					(member) -> this.held.computeIfAbsent(new Pair(member, said.author()), (_) -> new LinkedHashMap<>())
						.merge(fact, new Held(said.at(), 1), (before, _) -> before.again()));
	}

	List<Map<String, Object>> rows() {
		Map<String, Integer> places = new HashMap<>();
		this.held.forEach((pair, facts) -> places.merge(pair.observer(), facts.size(), Integer::sum));
		Map<String, Integer> last = Map.copyOf(places);
		List<Map<String, Object>> rows = new ArrayList<>();
		this.held.forEach((pair, facts) -> {
			List<Map<String, Object>> its = new ArrayList<>();
			facts.forEach((fact, one) -> its.add(Map.of("id", fact, "since", FinishedGraph.stored(one.since()), "times",
					one.times(), "place", places.merge(pair.observer(), -1, Integer::sum) + 1)));
			rows.add(Map.of("observer", pair.observer(), "observed", pair.observed(), "key", (long) rows.size(),
					"observerKey", (long) pair.observer().hashCode(), "last", last.getOrDefault(pair.observer(), 0),
					"facts", its));
		});
		return rows;
	}

}
