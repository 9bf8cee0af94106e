package io.peergraph.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.peergraph.question.TieQuestion.Relation;

/** What was said last of each pair, which holds. */
final class LastSaid {

	/** The order in which it is told. */
	static final Comparator<StandingStatement> NEWEST_FIRST = Comparator
		.comparing((StandingStatement one) -> one.stated().stance().at())
		.reversed();

	private LastSaid() {
	}

	/**
	 * {@return what holds of all that was said, the newest first} An alliance takes two,
	 * and is over when one of them turns against the other.
	 * @param said in the order of time
	 * @param relation that is asked for
	 */
	static List<StandingStatement> of(List<StandingStatement> said, Relation relation) {
		if (relation.isDeed()) {
			return said;
		}
		if (relation != Relation.ALLIANCE) {
			return last(said);
		}
		Map<Set<String>, List<StandingStatement>> pairs = said.stream()
			.collect(Collectors.groupingBy(StandingStatement::pair, LinkedHashMap::new, Collectors.toList()));
		List<StandingStatement> last = new ArrayList<>();
		pairs.values().forEach((its) -> {
			Optional<StandingStatement> turn = its.stream()
				.filter((one) -> !one.isHearsay() && !one.isOf(relation))
				.reduce((one, other) -> other);
			List<StandingStatement> since = its.subList(turn.map(its::indexOf).orElse(-1) + 1, its.size())
				.stream()
				.filter((one) -> one.isOf(relation))
				.toList();
			last.addAll(since.isEmpty() ? turn.stream().toList() : last(since));
		});
		return last.stream().sorted(NEWEST_FIRST).toList();
	}

	// What one says of oneself, or of the other, counts before what a third one says.
	private static List<StandingStatement> last(List<StandingStatement> said) {
		Map<List<String>, List<StandingStatement>> pairs = said.stream()
			.collect(Collectors.groupingBy((one) -> List.of(one.from(), one.to()), LinkedHashMap::new,
					Collectors.toList()));
		List<StandingStatement> last = new ArrayList<>();
		pairs.values()
			.forEach((its) -> last.add(its.stream()
				.filter((one) -> !one.isHearsay())
				.reduce((one, other) -> other.isLessThan(one) ? one : other)
				.orElseGet(its::getLast)));
		return last.stream().sorted(NEWEST_FIRST).toList();
	}

}
